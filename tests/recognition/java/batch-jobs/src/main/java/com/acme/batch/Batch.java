package com.acme.batch;

import java.net.URI;
import java.net.http.HttpRequest;

final class Batch implements Runnable {

    private final String model;
    private final String command;

    Batch(String model, String command) {
        this.model = model;
        this.command = command;
    }

    @Override
    public void run() {
        var body = """
            {"model": "deepseek-chat", "messages": [{"role": "user", "content": "%s"}]}
            """.formatted(command);
        HttpRequest.newBuilder(URI.create("https://api.deepseek.com/chat/completions")).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }
}
