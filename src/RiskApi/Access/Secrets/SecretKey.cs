using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace RiskApi.Access.Secrets;

/// <summary>A key that secrets are encrypted with.</summary>
internal sealed class SecretKey
{
    public const int Bytes = 32;

    private SecretKey(byte[] bytes)
    {
        Material = bytes;
        Id = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
    }

    /// <summary>Tells keys apart without giving them away.</summary>
    public string Id { get; }

    public byte[] Material { get; }

    /// <summary>A new key in base64.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public static bool TryRead(string base64, [NotNullWhen(true)] out SecretKey? key)
    {
        var bytes = new byte[Bytes];
        var isKey = Convert.TryFromBase64String(base64.Trim(), bytes, out var written) && written == Bytes;
        key = isKey ? new(bytes) : null;
        return isKey;
    }
}
