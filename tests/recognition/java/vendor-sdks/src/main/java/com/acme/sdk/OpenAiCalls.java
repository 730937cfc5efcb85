package com.acme.sdk;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class OpenAiCalls {

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        var params = ChatCompletionCreateParams.builder()
            .model(ChatModel.GPT_4O_MINI)
            .addUserMessage(question)
            .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String think(String question) {
        var params = ChatCompletionCreateParams.builder().model("o4-mini").addUserMessage(question).build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }
}
