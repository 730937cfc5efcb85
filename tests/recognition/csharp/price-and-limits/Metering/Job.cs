using OpenAI.Responses;

namespace Metering;

public sealed class Job(string key)
{
    private readonly OpenAIResponseClient _client = new("gpt-5.2", key);

    public string Explain(string bill) => _client.CreateResponse($"Explain {bill}").Value.GetOutputText();

    private readonly OpenAIResponseClient _small = new(model: "gpt-5.4-mini", apiKey: key);
}
