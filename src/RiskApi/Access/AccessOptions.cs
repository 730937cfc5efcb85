using System.ComponentModel.DataAnnotations;
using RiskApi.Access.Secrets;

namespace RiskApi.Access;

/// <summary>Settings of who may ask, section <c>Access</c>.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>The key that secrets are encrypted with in the database: 32 bytes in base64, the same for all instances.</summary>
    public string? EncryptionKey { get; set; }

    /// <summary>Keys that secrets were encrypted with before; they are still read with them.</summary>
    public string[] FormerEncryptionKeys { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((EncryptionKey is null ? FormerEncryptionKeys : [EncryptionKey, .. FormerEncryptionKeys]).Any(text => !SecretKey.TryRead(text, out _)))
        {
            yield return new("Access:EncryptionKey, and each of Access:FormerEncryptionKeys, must be 32 bytes in base64; make one, for instance with \"openssl rand -base64 32\".");
        }
    }
}
