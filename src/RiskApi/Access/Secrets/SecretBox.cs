using System.Security.Cryptography;
using System.Text;

namespace RiskApi.Access.Secrets;

/// <summary>Encrypts what the database keeps and must give back, such as the secrets of webhooks (AES-256-GCM).</summary>
/// <remarks>
/// The text names the key that it was made with, so that a key can be changed: the former one stays in <c>Access:FormerEncryptionKeys</c>
/// until all is written anew. The purpose is part of the seal, so that a secret moved to another row does not open there.
/// </remarks>
internal sealed class SecretBox(SecretKeys keys)
{
    private const string Version = "v1";

    /// <summary>Encrypts a text.</summary>
    /// <param name="clear">The text.</param>
    /// <param name="purpose">What it is for, such as <c>webhook:</c> and an id; needed to read it again.</param>
    /// <returns>A text to keep: version, key and sealed bytes.</returns>
    public string Seal(string clear, string purpose)
    {
        var key = keys.Current;
        var text = Encoding.UTF8.GetBytes(clear);
        var sealedBytes = new byte[AesGcm.NonceByteSizes.MaxSize + text.Length + AesGcm.TagByteSizes.MaxSize];
        var (nonce, cipher, tag) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Material, tag.Length);
        aes.Encrypt(nonce, text, cipher, tag, Encoding.UTF8.GetBytes(purpose));
        return $"{Version}.{key.Id}.{Convert.ToBase64String(sealedBytes)}";
    }

    /// <summary>Decrypts what <see cref="Seal"/> made.</summary>
    /// <exception cref="SecretException">Another key made it, it is for something else, or it was changed.</exception>
    public string Open(string sealedText, string purpose)
    {
        if (sealedText.Split('.') is not [Version, var id, var base64])
        {
            throw new SecretException("A secret in the database is not in a form that this version knows.");
        }

        var key = keys.Find(id) ?? throw new SecretException(
            $"A secret in the database was encrypted with the key {id}, which is not at hand; add that key to Access:FormerEncryptionKeys, or set Access:EncryptionKey to it.");
        try
        {
            var sealedBytes = Convert.FromBase64String(base64);
            var (nonce, cipher, tag) = Parts(sealedBytes);
            var text = new byte[cipher.Length];
            using var aes = new AesGcm(key.Material, tag.Length);
            aes.Decrypt(nonce, cipher, tag, text, Encoding.UTF8.GetBytes(purpose));
            return Encoding.UTF8.GetString(text);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or ArgumentException)
        {
            throw new SecretException("A secret in the database was changed, or belongs to something else.", broken);
        }
    }

    private static SealedParts Parts(Span<byte> all)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        return new(all[..nonce], all[nonce..^tag], all[^tag..]);
    }

    private readonly ref struct SealedParts(Span<byte> nonce, Span<byte> cipher, Span<byte> tag)
    {
        private readonly Span<byte> _nonce = nonce;
        private readonly Span<byte> _cipher = cipher;
        private readonly Span<byte> _tag = tag;

        public void Deconstruct(out Span<byte> nonce, out Span<byte> cipher, out Span<byte> tag)
        {
            nonce = _nonce;
            cipher = _cipher;
            tag = _tag;
        }
    }
}

/// <summary>A secret cannot be encrypted or read.</summary>
/// <param name="message">Why, and what to change.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class SecretException(string message, Exception? inner = null) : Exception(message, inner);
