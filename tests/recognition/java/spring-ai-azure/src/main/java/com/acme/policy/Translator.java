package com.acme.policy;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

final class Translator {

    private final OpenAIClient client = new OpenAIClientBuilder()
        .endpoint(System.getenv("AZURE_OPENAI_ENDPOINT"))
        .credential(new AzureKeyCredential(System.getenv("AZURE_OPENAI_KEY")))
        .buildClient();

    String translate(String text) {
        var options = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(text)));
        return client.getChatCompletions("gpt-4.1-nano", options).getChoices().get(0).getMessage().getContent();
    }
}
