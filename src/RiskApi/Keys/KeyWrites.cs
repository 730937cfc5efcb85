using System.Text.Json;
using RiskApi.Access.Keys;
using RiskApi.Core;
using RiskApi.Storage;
using RiskApi.Storage.Keys;
using RiskApi.Storage.Writes;
using RiskApi.Writes;

namespace RiskApi.Keys;

/// <summary>Makes keys and takes them back; the audit trail says who did.</summary>
internal sealed class KeyWrites(Database database)
{
    /// <summary>What the audit trail calls a key.</summary>
    private const string ResourceType = "key";

    /// <summary>Makes a key; null where one in use has its name.</summary>
    public async Task<IssuedKeyView?> Issue(KeyInput input, Author author, CancellationToken cancel)
    {
        var key = ApiKey.New();
        var stored = new StoredKey
        {
            Id = StoredId.New(author.At),
            Prefix = key.Prefix,
            Digest = key.Digest,
            Name = input.Name ?? $"{Words.Of(input.Role)}-{key.Prefix[^8..]}",
            Owner = input.Owner,
            Role = input.Role,
            Team = input.Team,
            CreatedAt = author.At,
            CreatedBy = author.Actor,
            ExpiresAt = author.At.AddDays(input.LifetimeDays ?? KeyInput.DefaultLifetimeDays),
        };
        var view = KeyView.Of(stored, author.At);
        var change = new AuditedChange("create", ResourceType, stored.Id, null, Json(view));
        return await database.Write(author, session => AuditedWrites.Write(session, open => KeyStore.Insert(open, stored), change), cancel)
            ? new(key.Text, view)
            : null;
    }

    /// <summary>Takes a key back; nothing happens to one that was taken back before.</summary>
    public Task Revoke(StoredKey key, Author author, CancellationToken cancel)
    {
        var change = new AuditedChange(
            "revoke", ResourceType, key.Id, Json(KeyView.Of(key, author.At)), Json(KeyView.Of(key with { RevokedAt = author.At }, author.At)));
        return database.Write(author, session => AuditedWrites.Write(session, open => KeyStore.Revoke(open, key.Id), change), cancel);
    }

    private static string Json(KeyView view) => JsonSerializer.Serialize(view, KeyJson.Default.KeyView);
}
