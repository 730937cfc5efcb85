package com.acme.sdk;

import com.google.genai.Client;

final class GeminiCalls {

    private final Client client = Client.builder().apiKey(System.getenv("GEMINI_API_KEY")).build();

    String ask(String question) {
        return client.models.generateContent("gemini-3.1-flash-lite", question, null).text();
    }
}
