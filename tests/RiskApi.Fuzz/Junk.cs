using System.Text;
using System.Text.Json.Nodes;
using RiskApi.Testing;

namespace RiskApi.Fuzz;

/// <summary>What nobody sends who means well.</summary>
internal static class Junk
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\u0007b", "\n", "\u202e", "\ufdfa", "😀", "%", "%00", "%2F", "../../etc/passwd", "'; drop table projects; --",
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "{{7*7}}", "null", "true", "-1", "0", "1e309", "NaN", "2026-02-30", "9999-12-31", "0001-01-01", "99999999999999999999", "a/b/c",
        "openai/", "/gpt-4o", "latest", "*", "\"", "\\", new('x', 5000), "\u0300a", "ſ", "İ", "＊", "source:openai", "bootstrap",
    ];

    private static readonly string[] Members =
        ["name", "Name", "dependencies", "model", "tags", "owner", "team", "criticality", "__proto__", "$type", "change", "", "a b", "näme"];

    private static readonly string[] Accepts =
    [
        "*/*", "text/html", "application/xml", "application/json;q=0", "image/*", "text/markdown;q=0.5, text/html", "garbage", "application/sarif+json", ";;;",
    ];

    private static readonly string[] Urls =
    [
        "https://\u202e.com/", "http://[::1]:1/", "https://a..b/", "http://127.0.0.1:0/", "file:///etc/passwd", "http://user:password@127.0.0.1:1/",
        "http://xn--/", "//", "http://*/",
    ];

    private static readonly Lazy<byte[][]> Files = new(() =>
    [
        .. Directory.GetFiles(Repository.Path("tests", "RiskApi.Formats.Tests", "Reading", "Files")).Order(StringComparer.Ordinal)
            .Select(System.IO.File.ReadAllBytes),
    ]);

    public static string Text(Random random) => Texts[random.Next(Texts.Length)];

    public static string Name(Random random) => random.Next(2) == 0 ? "asof" : $"p{random.Next(5)}";

    public static string Member(Random random) => Members[random.Next(Members.Length)];

    public static string Accept(Random random) => Accepts[random.Next(Accepts.Length)];

    public static string Url(Random random) => Urls[random.Next(Urls.Length)];

    public static string MediaType(Random random) => random.Next(2) == 0 ? "text/plain" : "application/xml";

    /// <summary>A path segment is not empty and not made of dots, which clients resolve themselves; a NUL is refused before there is an operation.</summary>
    public static string Segment(Random random) =>
        Text(random) is { Length: > 0 and < 1000 } text && text.Trim('.', '/') is not "" && !text.Contains('\0') ? text : "none";

    /// <summary>A header takes no control characters: clients do not send them.</summary>
    public static string Header(Random random) => new([.. Text(random).Where(letter => letter is >= ' ' and < (char)127)]);

    /// <summary>A file of another program, as they are imported.</summary>
    public static byte[] File(Random random) => random.Next(4) == 0 ? Encoding.UTF8.GetBytes(Text(random)) : Files.Value[random.Next(Files.Value.Length)];

    public static JsonNode? Json(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(-1, 3),
        2 => 1.5,
        3 => new JsonArray(),
        4 => new JsonObject { [Member(random)] = Text(random) },
        5 => new JsonArray(new JsonObject { ["model"] = "gpt-4o" }),
        6 => random.Next(2) == 0,
        _ => Text(random),
    };
}
