using Azure;
using Azure.AI.Inference;
using Microsoft.Extensions.AI;

namespace Assistant;

public static class Inference
{
    public static IChatClient GitHub(string token) =>
        new ChatCompletionsClient(new Uri("https://models.inference.ai.azure.com"), new AzureKeyCredential(token)).AsIChatClient("gpt-4o-mini");
}
