using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using RiskApi.Core;
using RiskApi.Storage.Keys;

namespace RiskApi.Access.Keys;

/// <summary>Knows who holds a key.</summary>
internal sealed partial class KeyHolders(IOptions<AccessOptions> access, KeyStore keys, TimeProvider time, ILogger<KeyHolders> log)
{
    /// <summary>Who holds the key, or why nobody does.</summary>
    /// <param name="given">The key as it was sent.</param>
    /// <param name="cancel">Cancels the look into the database.</param>
    public async Task<KeyHolder> Of(string given, CancellationToken cancel)
    {
        if (access.Value.BootstrapKey is { } bootstrap && AreSame(given, bootstrap))
        {
            return new(new(IdentityKind.Bootstrap, "bootstrap", "bootstrap", Role.Admin, null), null);
        }

        if (!ApiKey.TryRead(given, out var key))
        {
            return Nobody("That is not an API key of this service, or not all of one: a key is 'risk_' and 72 hexadecimal digits.");
        }

        if ((await keys.OfPrefix(key.Prefix, cancel)).FirstOrDefault(one => key.Fits(one.Digest)) is not { } stored)
        {
            return Nobody("There is no such key.");
        }

        var now = time.GetUtcNow();
        if (stored.RevokedAt is { } revokedAt)
        {
            return Nobody($"The key '{stored.Name}' was revoked at {revokedAt:u}; ask an admin for a new one.");
        }

        if (stored.ExpiresAt <= now)
        {
            return Nobody($"The key '{stored.Name}' expired at {stored.ExpiresAt:u}; ask an admin for a new one.");
        }

        await MarkUsed(stored, DateOnly.FromDateTime(now.UtcDateTime), cancel);
        return new(new(IdentityKind.Key, stored.Id, stored.Name, stored.Role, stored.Team), null);
    }

    /// <summary>Once a day for each key. A database that cannot be written does not keep anybody out.</summary>
    private async Task MarkUsed(StoredKey key, DateOnly today, CancellationToken cancel)
    {
        if (key.LastUsedOn >= today)
        {
            return;
        }

        try
        {
            await keys.MarkUsed(key.Id, today, cancel);
        }
        catch (DbException failure)
        {
            Log.CannotMark(log, key.Name, failure);
        }
    }

    private static KeyHolder Nobody(string because) => new(null, because);

    private static bool AreSame(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "It cannot be noted that the key '{Name}' was used today.")]
        public static partial void CannotMark(ILogger logger, string name, Exception failure);
    }
}

/// <summary>Who holds a key.</summary>
/// <param name="Requester">Who; null for nobody.</param>
/// <param name="Fault">Why nobody does, and what to do; null where somebody does.</param>
internal sealed record KeyHolder(Requester? Requester, string? Fault);
