using System.Text;

namespace RiskApi.Benchmarks;

/// <summary>Source that looks like a project's: words of several languages, punctuation and indentation, and now and then a model.</summary>
internal sealed class SeededSource(IReadOnlyList<string> names, int seed)
{
    private const int LinesPerModel = 200;

    private static readonly string[] Words =
    [
        "return", "await", "const", "import", "from", "public", "static", "self", "request", "response", "client", "messages", "content", "config",
        "command", "component", "context", "completion", "generate", "default", "description", "model", "models", "text", "token", "tokens", "value",
        "length", "string", "number", "object", "class", "private", "override", "function", "export", "async", "if", "else", "for", "in", "of", "null",
        "undefined", "this", "new", "throw", "error", "message", "index", "items", "list", "map", "filter", "reduce", "user", "system", "assistant",
        "temperature", "stream", "options", "settings", "environment", "variables", "resource", "properties", "version", "name", "type", "id", "the",
        "and", "is", "to", "a", "with", "gateway", "grok_count", "claim", "gemfile", "openai_client", "mistake", "quick", "deep", "meta", "amazon_s3",
    ];

    private static readonly string[] Joints =
    [
        " ", " ", " ", " = ", "(", ")", ".", ", ", ": ", "_", " -> ", "[\"", "\"]", " // ", " == ", "{ ", " }", "; ", "/", "-"
    ];

    private readonly Random _random = new(seed);

    /// <summary>A file of about so many bytes.</summary>
    public byte[] File(int bytes)
    {
        var text = new StringBuilder(bytes + 200);
        while (text.Length < bytes)
        {
            text.Append(' ', 4 * _random.Next(4));
            for (var word = _random.Next(14); word > 0; word--)
            {
                text.Append(Words[_random.Next(Words.Length)]).Append(Joints[_random.Next(Joints.Length)]);
            }

            if (_random.Next(LinesPerModel) == 0)
            {
                text.Append("model = \"").Append(names[_random.Next(names.Count)]).Append('"');
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
