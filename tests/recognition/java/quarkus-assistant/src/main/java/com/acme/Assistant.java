package com.acme;

import dev.langchain4j.service.SystemMessage;
import io.quarkiverse.langchain4j.RegisterAiService;

@RegisterAiService
public interface Assistant {

    @SystemMessage("You answer in one sentence.")
    String chat(String question);

    @SystemMessage("Summarize.")
    String summarize(String text);
}
