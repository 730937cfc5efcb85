using System.Runtime.Intrinsics;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Which bytes make up words, and which make up references.</summary>
/// <remarks>Ids are ASCII, so that bytes do: any byte of a longer UTF-8 sequence, and any invalid one, stands between words.</remarks>
internal static class SourceBytes
{
    /// <summary>Whether a word goes on with it: letters, digits, underscore, hyphen and at sign. No name begins or ends within a word.</summary>
    public static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or (byte)'-' or (byte)'@';

    /// <summary>Whether the name of a variable goes on with it.</summary>
    public static bool IsName(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == (byte)'_';

    /// <summary>Whether a reference goes on with it: what makes words, and the dots, slashes and colons between them.</summary>
    public static bool IsReference(byte value) => IsWord(value) || value is (byte)'.' or (byte)'/' or (byte)':';

    /// <summary>Whether a literal begins or ends with it.</summary>
    public static bool IsQuote(byte value) => value is (byte)'"' or (byte)'\'' or (byte)'`';

    /// <summary>
    /// Whether a letter of an alphabet beyond ASCII begins a text, as no id has any: <c>gpt-4о</c> with a Cyrillic letter is another word.
    /// </summary>
    public static bool BeginsWithForeignLetter(ReadOnlySpan<byte> text) =>
        text is [>= 0xC3 and <= 0xD6, >= 0x80 and <= 0xBF, ..] and not ([0xC3, 0x97, ..] or [0xC3, 0xB7, ..]);

    /// <summary>Whether such a letter ends a text.</summary>
    public static bool EndsWithForeignLetter(ReadOnlySpan<byte> text) => text.Length > 1 && BeginsWithForeignLetter(text[^2..]);

    /// <summary>One bit for each of 32 bytes, the first one lowest: whether it belongs to a word.</summary>
    public static uint WordsIn(ReadOnlySpan<byte> bytes)
    {
        var vector = Vector256.Create(bytes);
        var letters = Within(vector | Vector256.Create((byte)0x20), (byte)'a', 25);
        var digits = Within(vector, (byte)'0', 9);
        var marks = Vector256.Equals(vector, Vector256.Create((byte)'_'))
            | Vector256.Equals(vector, Vector256.Create((byte)'-'))
            | Vector256.Equals(vector, Vector256.Create((byte)'@'));

        return (letters | digits | marks).ExtractMostSignificantBits();
    }

    /// <summary>Where the reference around a position begins; <paramref name="at"/> itself where none goes on before it.</summary>
    public static int ReferenceStart(ReadOnlySpan<byte> window, int at, int most)
    {
        var start = at;
        while (start > 0 && at - start < most && IsReference(window[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>Where the reference around a position ends.</summary>
    public static int ReferenceEnd(ReadOnlySpan<byte> window, int at, int most)
    {
        var end = at;
        while (end < window.Length && end - at < most && IsReference(window[end]))
        {
            end++;
        }

        return end;
    }

    private static Vector256<byte> Within(Vector256<byte> values, byte from, byte width) =>
        Vector256.LessThanOrEqual(values - Vector256.Create(from), Vector256.Create(width));
}
