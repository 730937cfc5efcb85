using System.Net.Http.Headers;
using System.Text;

namespace RiskApi.Fuzz;

/// <summary>A request to send.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, encoded.</param>
/// <param name="Headers">Headers beside those of the body.</param>
/// <param name="ContentType">The content type; null without a body.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record FuzzedRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, string? ContentType, byte[]? Body)
{
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new(Method), new Uri(Target, UriKind.Relative));
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = ContentType is null ? null : MediaTypeHeaderValue.Parse(ContentType);
        }

        return message;
    }

    /// <summary>The request as a line for a shell; bytes that are no text are written as <c>\xff</c>.</summary>
    public string ToCurl()
    {
        var text = new StringBuilder($"curl -X {Method} {Quoted($"$SERVICE{Target}", '"')}");
        foreach (var (name, value) in Headers)
        {
            text.Append($" -H {Quoted($"{name}: {value}", '\'')}");
        }

        if (Body is not null)
        {
            text.Append($" -H 'Content-Type: {ContentType}' --data-binary $'{string.Concat(Body.Select(Escaped))}'");
        }

        return text.ToString();
    }

    private static string Quoted(string text, char quote) => $"{quote}{text.Replace("'", "'\\''", StringComparison.Ordinal)}{quote}";

    private static string Escaped(byte one) => one switch
    {
        (byte)'\'' => "\\'",
        (byte)'\\' => "\\\\",
        >= 32 and < 127 => ((char)one).ToString(),
        _ => $"\\x{one:x2}",
    };
}
