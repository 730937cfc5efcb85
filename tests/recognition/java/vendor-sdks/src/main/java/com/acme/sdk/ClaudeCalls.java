package com.acme.sdk;

import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.MessageCreateParams;

final class ClaudeCalls {

    String ask(String question) {
        var params = MessageCreateParams.builder()
            .model("claude-sonnet-4-5-20250929")
            .maxTokens(1024L)
            .addUserMessage(question)
            .build();
        return AnthropicOkHttpClient.fromEnv().messages().create(params).content().get(0).text().get().text();
    }
}
