using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Agents;

public sealed class Plan(Kernel kernel)
{
    private readonly OpenAIPromptExecutionSettings _settings = new() { ModelId = "o3-mini", MaxTokens = 2000 };

    public async Task<string?> Make(string goal) => (await kernel.InvokePromptAsync(goal, new(_settings))).GetValue<string>();
}
