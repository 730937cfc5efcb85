using OpenAI.Chat;

namespace Shop;

/// <summary>Answers customers. Was on gpt-3.5-turbo until 2024.</summary>
public sealed class Chat(string key)
{
    public const string DefaultModel = "gpt-4o-mini-2024-07-18";

    private readonly ChatClient _client = new(DefaultModel, key);

    public string Answer(string question) => _client.CompleteChat(question).Value.Content[0].Text;
}
