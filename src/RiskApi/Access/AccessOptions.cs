using System.ComponentModel.DataAnnotations;
using RiskApi.Access.Secrets;

namespace RiskApi.Access;

/// <summary>Settings of who may ask, section <c>Access</c>.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>Shorter secrets can be guessed.</summary>
    private const int ShortestBootstrapKey = 32;

    /// <summary><c>Open</c>: whoever reaches the service may do all, which is refused beyond this machine. <c>Keys</c>: each request needs a key or a token.</summary>
    public AccessMode Mode { get; set; } = AccessMode.Open;

    /// <summary>Whether an open service may be reached from elsewhere.</summary>
    public bool AllowOpen { get; set; }

    /// <summary>A secret of 32 characters or more that counts as an admin's key, to make the first keys with; take it away afterwards.</summary>
    public string? BootstrapKey { get; set; }

    /// <summary>The key that secrets are encrypted with in the database: 32 bytes in base64, the same for all instances.</summary>
    public string? EncryptionKey { get; set; }

    /// <summary>Keys that secrets were encrypted with before; they are still read with them.</summary>
    public string[] FormerEncryptionKeys { get; set; } = [];

    /// <summary>Tokens of an OpenID Connect provider; off without an authority.</summary>
    public TokenOptions Tokens { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BootstrapKey is { Length: < ShortestBootstrapKey })
        {
            yield return new($"Access:BootstrapKey has {BootstrapKey.Length} characters and needs {ShortestBootstrapKey} or more; make one, for instance with \"openssl rand -hex 32\".");
        }

        if ((EncryptionKey is null ? FormerEncryptionKeys : [EncryptionKey, .. FormerEncryptionKeys]).Any(text => !SecretKey.TryRead(text, out _)))
        {
            yield return new("Access:EncryptionKey, and each of Access:FormerEncryptionKeys, must be 32 bytes in base64; make one, for instance with \"openssl rand -base64 32\".");
        }

        foreach (var fault in Tokens.Faults())
        {
            yield return new(fault);
        }
    }
}
