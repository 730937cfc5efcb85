using System.Buffers;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Whether a text stands where source names a model: as a literal, or as the value of a key that speaks of models.</summary>
internal static class ModelKey
{
    private const int Behind = 160;

    private static readonly SearchValues<byte> BeforeWords = SearchValues.Create(" \t\"'([{,&?"u8);

    /// <summary>Whether the text is a whole literal.</summary>
    public static bool IsQuoted(ReadOnlySpan<byte> window, int start, int end) =>
        start > 0 && SourceBytes.IsQuote(window[start - 1])
        && end < window.Length
        && (window[end] == window[start - 1] || (end + 1 < window.Length && window[end] == (byte)'\\' && window[end + 1] == window[start - 1]));

    /// <summary>
    /// Whether the literal is itself a key: an arrow follows it, or a colon sticks to it that does not end the line as the colon of a branch does.
    /// </summary>
    public static bool IsKey(ReadOnlySpan<byte> window, int end)
    {
        var behind = window[Math.Min(window.Length, end + (end < window.Length && window[end] == (byte)'\\' ? 2 : 1))..];
        return behind is [(byte)':', not ((byte)'\n' or (byte)'\r'), ..] || behind[..Math.Min(behind.Length, 4)].TrimStart((byte)' ').StartsWith("=>"u8);
    }

    /// <summary>Whether the literal is the index of something, such as a column of a table.</summary>
    public static bool IsIndex(ReadOnlySpan<byte> window, int start)
    {
        var line = LineBefore(window, start - 1);
        var bracket = line.TrimEnd(" \\"u8);
        if (bracket is [.., (byte)','])
        {
            bracket = OpenIn(line) is >= 0 and var open ? line[..(open + 1)] : [];
        }

        return bracket is [.. var before, (byte)'['] && before is [.., var last] && (SourceBytes.IsName(last) || last is (byte)']' or (byte)')' or (byte)'[');
    }

    /// <summary>Whether a key that speaks of models stands before a literal: on its line, or where the list opens that it is an element of.</summary>
    /// <remarks>
    /// The value of such a key may be wrapped in what reads or defaults it, as in <c>MODEL = getenv("X", "sonar")</c>; what any other call takes or
    /// indexes is no model.
    /// </remarks>
    public static bool IsNamedBefore(ReadOnlySpan<byte> window, int start)
    {
        var line = LineBefore(window, start - 1);
        if (IsNamedIn(line, out var isWrapped))
        {
            return true;
        }

        if (isWrapped || Brackets.OpenBefore(window, start - 1) is not (>= 0 and var open) || open >= start - 1 - line.Length)
        {
            return false;
        }

        var head = LineBefore(window, open);
        var key = line.TrimStart(" \t\"'"u8);
        return window[open] switch
        {
            (byte)'[' => IsNamedIn(head, out _),
            (byte)'{' => (key.StartsWith("name"u8) || key.StartsWith("id"u8)) && SpeaksOfModels(LastWord(head.TrimEnd(" =:"u8))),
            _ => false,
        };
    }

    /// <param name="line">The text before a literal.</param>
    /// <param name="isWrapped">Whether a call or an index is in the way, so that no key before it counts.</param>
    private static bool IsNamedIn(ReadOnlySpan<byte> line, out bool isWrapped)
    {
        var (inner, isDirect) = (0, true);
        isWrapped = false;
        for (var i = line.Length - 1; i >= 0; i--)
        {
            var mark = line[i];
            inner += mark is (byte)')' or (byte)']' or (byte)'}' ? 1 : inner > 0 && mark is (byte)'(' or (byte)'[' or (byte)'{' ? -1 : 0;
            if (inner > 0 || mark is not ((byte)'=' or (byte)':' or (byte)',' or (byte)'(' or (byte)'['))
            {
                isDirect &= mark == (byte)' ';
                continue;
            }

            var word = LastWord(line[..i].TrimEnd((byte)' '));
            var member = word[(word.LastIndexOf((byte)'.') + 1)..];
            var isCall = mark == (byte)'(' && !member.IsEmpty;
            if (SpeaksOfModels(member) && !(isCall && (!isDirect || member.SequenceEqual("model"u8))) && !IsOfPages(member))
            {
                return true;
            }

            var isIndex = mark == (byte)'[' && i > 0 && (SourceBytes.IsName(line[i - 1]) || line[i - 1] is (byte)')' or (byte)']');
            isWrapped = isIndex || (isCall && !Reads(member));
            if (isWrapped)
            {
                return false;
            }

            isDirect = false;
        }

        return false;
    }

    /// <summary>Where the bracket opens that a text ends in; -1 where none is open.</summary>
    private static int OpenIn(ReadOnlySpan<byte> line) => Brackets.OpenBefore(line, line.Length);

    /// <summary>Bindings of web pages, which have models of their own.</summary>
    private static bool IsOfPages(ReadOnlySpan<byte> key) =>
        key.StartsWith("ng-"u8) || key.StartsWith("v-"u8) || key.StartsWith("x-"u8) || key.StartsWith("wire"u8) || key.StartsWith("data-"u8)
        || key.IndexOf("iewModel"u8) >= 0 || key.IndexOf("odelAttribute"u8) >= 0;

    /// <summary>What reads a setting or gives it a default.</summary>
    private static bool Reads(ReadOnlySpan<byte> call) =>
        call.IndexOf("env"u8) >= 0 || call.IndexOf("Env"u8) >= 0 || call.IndexOf("get"u8) >= 0 || call.IndexOf("Get"u8) >= 0 || call.IndexOf("efault"u8) >= 0
        || call.IndexOf("ield"u8) >= 0 || call.IndexOf("onfig"u8) >= 0 || call.IndexOf("ption"u8) >= 0 || call.IndexOf("rgument"u8) >= 0;

    /// <summary>Whether the text is the whole unquoted value of such a key: <c>MODEL=sonar</c>, <c>model: sonar</c>, <c>--model sonar</c>.</summary>
    public static bool IsValue(ReadOnlySpan<byte> window, int start, int end) => IsValue(window, start, end, ofModels: true);

    /// <summary>Whether the text is the whole unquoted value of any key.</summary>
    public static bool IsAnyValue(ReadOnlySpan<byte> window, int start, int end) => IsValue(window, start, end, ofModels: false);

    private static bool IsValue(ReadOnlySpan<byte> window, int start, int end, bool ofModels)
    {
        var line = LineBefore(window, start);
        var key = line.TrimEnd((byte)' ');
        var behind = window[end..];
        var rest = behind[..Math.Min(behind.Length, Behind)].TrimStart(" \t"u8);
        var endsLine = rest.IsEmpty || rest[0] is (byte)'\n' or (byte)'\r' || (rest[0] == (byte)'#' && behind[0] != (byte)'#');
        var endsWord = behind.IsEmpty || behind[0] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'&' or (byte)';';

        return key is [.. var before, var mark] && mark switch
        {
            (byte)':' => endsLine && key.Length < line.Length && (!ofModels || SpeaksOfModels(LastWord(before))),
            (byte)'=' => endsWord && key.Length == line.Length && (!ofModels || SpeaksOfModels(LastWord(before))),
            _ => endsWord && key.Length < line.Length && LastWord(key) is var option && option.StartsWith("-"u8) && SpeaksOfModels(option),
        };
    }

    private static ReadOnlySpan<byte> LineBefore(ReadOnlySpan<byte> window, int at)
    {
        var near = window[Math.Max(0, at - Behind)..at];
        return near[(near.LastIndexOfAny("\n;"u8) + 1)..];
    }

    private static ReadOnlySpan<byte> LastWord(ReadOnlySpan<byte> text)
    {
        var trimmed = text.TrimEnd("\"'"u8);
        return trimmed[(trimmed.LastIndexOfAny(BeforeWords) + 1)..];
    }

    private static bool SpeaksOfModels(ReadOnlySpan<byte> text)
    {
        Span<byte> lower = stackalloc byte[Behind];
        text = text[Math.Max(0, text.Length - Behind)..];
        for (var i = 0; i < text.Length; i++)
        {
            lower[i] = (byte)(text[i] | 0x20);
        }

        ReadOnlySpan<byte> letters = lower[..text.Length];
        return letters.IndexOf("model"u8) >= 0 || letters.IndexOf("engine"u8) >= 0 || letters.IndexOf("deployment"u8) >= 0;
    }
}
