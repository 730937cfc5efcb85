using System.ComponentModel.DataAnnotations;
using RiskApi.Access.Secrets;
using RiskApi.Core;

namespace RiskApi.Access;

/// <summary>Settings of who may ask, section <c>Access</c>.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>Shorter secrets can be guessed.</summary>
    private const int ShortestBootstrapKey = 32;

    /// <summary>
    /// <c>Open</c>: whoever reaches the service may do all, which is refused beyond this machine. <c>Keys</c>: each request needs a key or a token.
    /// </summary>
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
            yield return new(
                $"Access:BootstrapKey has {BootstrapKey.Length} characters and needs {ShortestBootstrapKey} or more; make one, for instance with \"openssl rand -hex 32\".");
        }

        if ((EncryptionKey is null ? FormerEncryptionKeys : [EncryptionKey, .. FormerEncryptionKeys]).Any(text => !SecretKey.TryRead(text, out _)))
        {
            yield return new(
                "Access:EncryptionKey, and each of Access:FormerEncryptionKeys, must be 32 bytes in base64; make one, for instance with \"openssl rand -base64 32\".");
        }

        foreach (var fault in Tokens.Faults())
        {
            yield return new(fault);
        }
    }
}

/// <summary>Who may ask.</summary>
internal enum AccessMode
{
    /// <summary>Whoever reaches the service.</summary>
    Open,

    /// <summary>Whoever has a key or a token.</summary>
    Keys,
}

/// <summary>Settings of the tokens of an OpenID Connect provider, section <c>Access:Tokens</c>.</summary>
internal sealed class TokenOptions
{
    private const int LongestClockSkewSeconds = 60;

    /// <summary>The provider's address, such as <c>https://login.example.com/realms/main</c>; tokens are off without it.</summary>
    public string? Authority { get; set; }

    /// <summary>Whom tokens must be made for: this service, as the provider knows it.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that names the caller, for the audit trail.</summary>
    public string NameClaim { get; set; } = "sub";

    /// <summary>The claim that lists the caller's roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>What the provider's roles mean here, such as <c>"platform-team": "Admin"</c>; without any, the roles have our names.</summary>
    public Dictionary<string, Role> Roles { get; set; } = [];

    /// <summary>The claim that names the only team whose projects the caller sees; left out, callers see all. It does not bind admins.</summary>
    public string? TeamClaim { get; set; }

    /// <summary>How far the provider's clock may be from ours, in seconds: so much longer is a token taken, and so much earlier.</summary>
    public int ClockSkewSeconds { get; set; } = LongestClockSkewSeconds;

    public IEnumerable<string> Faults()
    {
        if (ClockSkewSeconds is < 0 or > LongestClockSkewSeconds)
        {
            yield return $"Access:Tokens:ClockSkewSeconds must be from 0 to {LongestClockSkewSeconds}.";
        }

        if (Authority is null)
        {
            yield break;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback))
        {
            yield return "Access:Tokens:Authority must be an https address, such as https://login.example.com/realms/main.";
        }

        if (string.IsNullOrEmpty(Audience))
        {
            yield return "Access:Tokens:Audience is empty, so that tokens made for other services would be taken; set it to this service's name at the provider.";
        }
    }

    /// <summary>What a role of the provider means here; null for one that means nothing.</summary>
    public Role? RoleOf(string claimed) =>
        Roles.Count > 0 ? (Roles.TryGetValue(claimed, out var mapped) ? mapped : null)
        : Enum.TryParse<Role>(claimed, ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsDigit(claimed[0]) ? role
        : null;
}
