using OpenAI.Assistants;

namespace Bot;

public sealed class Assistant(AssistantClient client)
{
    public async Task<string> Create() =>
        (await client.CreateAssistantAsync("gpt-4-turbo", new AssistantCreationOptions { Name = "Helper", Tools = { new FileSearchToolDefinition() } })).Value.Id;
}
