using Microsoft.ML.Tokenizers;

namespace Metering;

public sealed class Meter
{
    private readonly Tokenizer _tokenizer = TiktokenTokenizer.CreateForModel("gpt-4o");

    public int Count(string text) => _tokenizer.CountTokens(text);
}
