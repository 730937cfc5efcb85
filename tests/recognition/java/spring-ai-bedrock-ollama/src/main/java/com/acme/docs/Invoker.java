package com.acme.docs;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

final class Invoker {

    private static final String CLAUDE = "anthropic.claude-instant-v1";

    String invoke(BedrockRuntimeClient client, String body) {
        var request = InvokeModelRequest.builder()
            .modelId(CLAUDE)
            .body(SdkBytes.fromUtf8String(body))
            .build();
        return client.invokeModel(request).body().asUtf8String();
    }

    String converse(BedrockRuntimeClient client, String text) {
        return client.converse(request -> request.modelId("us.amazon.nova-lite-v1:0")).output().message().content().get(0).text();
    }
}
