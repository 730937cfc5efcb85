package com.acme.ai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelsTest {

    @Test
    void answers() {
        var model = dev.langchain4j.model.openai.OpenAiChatModel.builder().apiKey("demo").modelName("gpt-3.5-turbo").build();
        assertThat(model).isNotNull();
    }
}
