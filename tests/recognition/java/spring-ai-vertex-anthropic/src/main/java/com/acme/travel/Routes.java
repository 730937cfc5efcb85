package com.acme.travel;

import org.springframework.ai.vertexai.gemini.VertexAiGeminiChatModel;
import org.springframework.ai.vertexai.gemini.VertexAiGeminiChatOptions;

final class Routes {

    private final VertexAiGeminiChatModel model;

    Routes(VertexAiGeminiChatModel model) {
        this.model = model;
    }

    VertexAiGeminiChatOptions options() {
        return VertexAiGeminiChatOptions.builder().model("gemini-2.5-pro").temperature(0.4).build();
    }
}
