package com.acme.claims;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.stereotype.Service;

@Service
class ClaimService {

    private final ChatClient chat;

    ClaimService(ChatClient.Builder builder) {
        this.chat = builder.build();
    }

    String summarize(String claim) {
        return chat.prompt().user("Summarize: " + claim).call().content();
    }

    /** Uses a larger model than {@code gpt-4o-mini}, since figures matter here. */
    String figures(String claim) {
        return chat.prompt()
            .options(OpenAiChatOptions.builder().model("gpt-4.1").build())
            .user("List the amounts: " + claim)
            .call()
            .content();
    }
}
