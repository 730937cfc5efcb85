using CsCheck;

namespace RiskApi.Formats.Tests.Writing;

/// <summary>Names as bad as they come.</summary>
internal static class Names
{
    public static readonly string[] Nasty =
    [
        "", " ", "<script>alert(1)</script>", "]]>", "&amp;&#0;&quot;\"'", "\0\u0001\u0008\u000b\u001f\u007f\u0085", "\uD800", "\uDC00x\uD800", "\uFFFE\uFFFF", "\u2028\u2029\r\n\t",
        "\u202Eevil\u2066", "BEGIN:VEVENT\r\nUID:x", "a,b;c\\n:d", "👩‍👩‍👧‍👦💥漢字", "e\u0301\u0301\u0301", new string('W', 500),
        string.Concat(Enumerable.Repeat("💥", 200)), "العربية", "{{ css }}</style>",
    ];

    private static readonly Gen<string> AnyNasty = Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]);

    public static readonly Gen<string> Any = Gen.OneOf(
        AnyNasty,
        Gen.Char['\0', '\uFFFF'].Array[0, 120].Select(chars => new string(chars)),
        Gen.Select(AnyNasty, AnyNasty, (one, other) => one + other));
}
