using RiskApi.Core;

namespace RiskApi.Storage.Keys;

/// <summary>An API key as it is kept: not the key itself, but enough to know it again.</summary>
internal sealed record StoredKey
{
    public string Id { get; init; } = "";

    /// <summary>The first characters of the key, by which it is found.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The SHA-256 digest of the key, in hexadecimal.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Whose doings the audit trail records under this name; no other key in use has it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public string? Owner { get; init; }

    public Role Role { get; init; }

    /// <summary>The only team whose projects it sees; null for all.</summary>
    public string? Team { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The last day (UTC) on which a request came with it; null where none did.</summary>
    public DateOnly? LastUsedOn { get; init; }
}
