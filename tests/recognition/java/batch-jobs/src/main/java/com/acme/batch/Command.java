package com.acme.batch;

import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(name = "summarize", description = "Summarizes a folder")
final class Command implements Runnable {

    @Option(names = "--model", defaultValue = "gpt-4.1-mini-2025-04-14")
    String model;

    @Option(names = "--command", defaultValue = "summarize")
    String command;

    @Override
    public void run() {
        new Batch(model, command).run();
    }
}
