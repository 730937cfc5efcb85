using System.Text.Json.Serialization;
using RiskApi.Core;
using RiskApi.Storage.Keys;

namespace RiskApi.Keys;

/// <summary>A key, without what opens.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name under which the audit trail records what is done with it.</param>
/// <param name="Owner">Who answers for it; null where nobody is named.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Team">The only team whose projects it sees; null for all.</param>
/// <param name="Prefix">How it begins.</param>
/// <param name="State">Whether it opens.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ExpiresAt">When it expires, or has expired.</param>
/// <param name="RevokedAt">When it was revoked; null where it was not.</param>
/// <param name="LastUsedOn">The last day (UTC) on which a request came with it; null where none did.</param>
internal sealed record KeyView(
    string Id,
    string Name,
    string? Owner,
    Role Role,
    string? Team,
    string Prefix,
    KeyState State,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateOnly? LastUsedOn)
{
    public static KeyView Of(StoredKey key, DateTimeOffset now) => new(
        key.Id,
        key.Name,
        key.Owner,
        key.Role,
        key.Team,
        key.Prefix,
        StateOf(key, now),
        key.CreatedAt,
        key.CreatedBy,
        key.ExpiresAt,
        key.RevokedAt,
        key.LastUsedOn);

    private static KeyState StateOf(StoredKey key, DateTimeOffset now) =>
        key.RevokedAt is not null ? KeyState.Revoked : key.ExpiresAt <= now ? KeyState.Expired : KeyState.Active;
}

/// <summary>A key that was just made.</summary>
/// <param name="Secret">The key itself: shown this once, and kept nowhere.</param>
/// <param name="Key">What is known of it from now on.</param>
internal sealed record IssuedKeyView(string Secret, KeyView Key);

/// <summary>A page of keys, newest first.</summary>
/// <param name="Items">The keys.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record KeyPage(IReadOnlyList<KeyView> Items, string? Next);

/// <summary>Whether a key opens.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KeyState>))]
internal enum KeyState
{
    /// <summary>It does.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}
