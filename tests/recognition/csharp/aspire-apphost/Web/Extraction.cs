using OpenAI.Chat;

namespace Web;

public sealed class Extraction(IConfiguration configuration)
{
    private readonly ChatClient _client = new(model: "gpt-4.1-nano", apiKey: configuration["OpenAI:Key"]);

    public string Extract(string text) => _client.CompleteChat(text).Value.Content[0].Text;
}
