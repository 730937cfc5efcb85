package com.acme.sdk;

/** What callers may choose by name; the default is in {@link Settings}. */
enum Model {
    GPT_4O("gpt-4o"),
    GPT_4_TURBO("gpt-4-turbo"),
    CLAUDE_3_OPUS("claude-3-opus-20240229");

    final String id;

    Model(String id) {
        this.id = id;
    }

    boolean isClaude() {
        return id.startsWith("claude-3");
    }
}
