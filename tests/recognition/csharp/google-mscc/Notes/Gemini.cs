using Mscc.GenerativeAI;

namespace Notes;

public sealed class Gemini(string key)
{
    private readonly GenerativeModel _model = new GoogleAI(key).GenerativeModel(model: "gemini-1.5-pro-002");

    public async Task<string?> Ask(string prompt) => (await _model.GenerateContent(prompt)).Text;
}
