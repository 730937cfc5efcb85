using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace RiskApi.Access.Keys;

/// <summary>An API key as its holder has it.</summary>
/// <remarks>
/// <c>risk_</c>, 32 random bytes, and the first 4 bytes of their SHA-256 digest, in hexadecimal. The word and the checksum let scanners of
/// sources find a key that leaked, and a key that was cut off be told without a look into the database. As the key has 256 random bits,
/// a plain digest of it is as good as a slow one: there is nothing to guess.
/// </remarks>
internal sealed class ApiKey
{
    public const string Word = "risk_";

    private const int RandomBytes = 32;
    private const int ChecksumBytes = 4;
    private const int PrefixDigits = 8;

    private ApiKey(string text) => Text = text;

    /// <summary>The key itself, a secret.</summary>
    public string Text { get; }

    /// <summary>How it begins: what it is found by, and what may be shown.</summary>
    public string Prefix => Text[..(Word.Length + PrefixDigits)];

    /// <summary>The SHA-256 digest, which is kept in its place, in hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static ApiKey New() => Of(RandomNumberGenerator.GetBytes(RandomBytes));

    public static ApiKey Of(ReadOnlySpan<byte> random) =>
        new(Word + Convert.ToHexStringLower(random) + Convert.ToHexStringLower(SHA256.HashData(random).AsSpan(0, ChecksumBytes)));

    /// <summary>Reads a key; false where it is not one, or not all of one.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ApiKey? key)
    {
        key = null;
        if (text.Length != Word.Length + 2 * (RandomBytes + ChecksumBytes) || !text.StartsWith(Word, StringComparison.Ordinal)
            || !text[Word.Length..].All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        key = Of(Convert.FromHexString(text.AsSpan(Word.Length, 2 * RandomBytes)));
        return key.Text == text;
    }

    /// <summary>Whether a digest that is kept is this key's, in a time that does not tell how much of it is.</summary>
    public bool Fits(string digest) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Digest), Encoding.UTF8.GetBytes(digest));

    public override string ToString() => Prefix + "…";
}
