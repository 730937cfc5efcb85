package com.acme.ai;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.azure.AzureOpenAiChatModel;
import dev.langchain4j.model.cohere.CohereScoringModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.vertexai.VertexAiGeminiChatModel;

final class Models {

    static OpenAiChatModel openAi(String key) {
        return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").build();
    }

    static OpenAiEmbeddingModel embeddings(String key) {
        return OpenAiEmbeddingModel.builder().apiKey(key).modelName("text-embedding-3-large").dimensions(1024).build();
    }

    static AnthropicChatModel anthropic(String key) {
        return AnthropicChatModel.builder()
            .apiKey(key)
            .modelName("claude-3-5-sonnet-20240620")
            .maxTokens(1024)
            .build();
    }

    static AzureOpenAiChatModel azure(String key) {
        return AzureOpenAiChatModel.builder()
            .endpoint("https://contoso.openai.azure.com/")
            .apiKey(key)
            .deploymentName("gpt-4o-mini")
            .build();
    }

    static GoogleAiGeminiChatModel gemini(String key) {
        return GoogleAiGeminiChatModel.builder().apiKey(key).modelName("gemini-2.5-flash").build();
    }

    static VertexAiGeminiChatModel vertex() {
        return VertexAiGeminiChatModel.builder().project("acme").location("us-central1").modelName("gemini-2.5-flash").build();
    }

    static MistralAiChatModel mistral(String key) {
        return MistralAiChatModel.builder().apiKey(key).modelName("open-mistral-nemo").build();
    }

    static CohereScoringModel reranker(String key) {
        return CohereScoringModel.builder().apiKey(key).modelName("rerank-multilingual-v3.0").build();
    }
}
