using Anthropic.SDK;
using Microsoft.Extensions.AI;

namespace Assistant;

public sealed class Claude
{
    private readonly IChatClient _client = new AnthropicClient().Messages;

    public Task<ChatResponse> Ask(string text) =>
        _client.GetResponseAsync(text, new ChatOptions { ModelId = "claude-3-5-sonnet-20241022", MaxOutputTokens = 1024 });
}
