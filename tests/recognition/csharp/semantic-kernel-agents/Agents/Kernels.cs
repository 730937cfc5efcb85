using Microsoft.SemanticKernel;

namespace Agents;

public static class Kernels
{
    public static Kernel OpenAi(string key) => Kernel.CreateBuilder()
        .AddOpenAIChatCompletion("gpt-4o-2024-08-06", key)
        .Build();

    public static Kernel Azure(string endpoint, string key) => Kernel.CreateBuilder()
        .AddAzureOpenAIChatCompletion(deploymentName: "gpt-4.1", endpoint, key)
        .AddAzureOpenAITextEmbeddingGeneration("text-embedding-3-large", endpoint, key)
        .Build();

    public static Kernel Google(string key) => Kernel.CreateBuilder()
        .AddGoogleAIGeminiChatCompletion("gemini-2.5-pro", key)
        .Build();

    public static Kernel Vertex(string token) => Kernel.CreateBuilder()
        .AddVertexAIGeminiChatCompletion("gemini-2.5-pro", token, location: "us-central1", projectId: "acme")
        .Build();

    public static Kernel Mistral(string key) => Kernel.CreateBuilder()
        .AddMistralChatCompletion("mistral-small-latest", key)
        .Build();

    public static Kernel Local() => Kernel.CreateBuilder()
        .AddOllamaChatCompletion("llama3.2", new Uri("http://localhost:11434"))
        .Build();
}
