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

    /// <summary>Whether a key that speaks of models stands before a literal on its line, with what separates keys from values between them.</summary>
    public static bool IsNamedBefore(ReadOnlySpan<byte> window, int start)
    {
        var line = LineBefore(window, start - 1);
        for (var separator = line.LastIndexOfAny("=:(,"u8); separator >= 0; separator = line.LastIndexOfAny("=:(,"u8))
        {
            line = line[..separator];
            if (SpeaksOfModels(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is the whole unquoted value of such a key: <c>MODEL=sonar</c>, <c>model: sonar</c>, <c>--model sonar</c>.</summary>
    public static bool IsValue(ReadOnlySpan<byte> window, int start, int end)
    {
        var line = LineBefore(window, start);
        var key = line.TrimEnd((byte)' ');
        var behind = window[end..];
        var rest = behind[..Math.Min(behind.Length, Behind)].TrimStart(" \t"u8);
        var endsLine = rest.IsEmpty || rest[0] is (byte)'\n' or (byte)'\r' || (rest[0] == (byte)'#' && behind[0] != (byte)'#');
        var endsWord = behind.IsEmpty || behind[0] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'&' or (byte)';';

        return key is [.. var before, var mark] && mark switch
        {
            (byte)':' => endsLine && key.Length < line.Length && SpeaksOfModels(LastWord(before)),
            (byte)'=' => endsWord && key.Length == line.Length && SpeaksOfModels(LastWord(before)),
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
