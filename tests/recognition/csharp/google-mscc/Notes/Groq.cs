using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Notes;

public static class Groq
{
    public static ChatClient Create(string key) =>
        new("llama-3.3-70b-versatile", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri("https://api.groq.com/openai/v1") });
}
