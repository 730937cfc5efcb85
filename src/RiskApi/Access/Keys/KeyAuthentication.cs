using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using RiskApi.Core;
using RiskApi.Storage.Keys;

namespace RiskApi.Access.Keys;

/// <summary>Knows callers by their API keys; an open service takes whoever comes.</summary>
internal sealed partial class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory logs, UrlEncoder encoder, IOptions<AccessOptions> access, KeyStore keys,
    TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, logs, encoder)
{
    public const string Name = "Key";

    public const string Header = "X-Api-Key";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (access.Value.Mode == AccessMode.Open)
        {
            return Known(Requester.Anyone);
        }

        var given = Given(Request);
        if (given.Length == 0 || Context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return AuthenticateResult.NoResult();
        }

        return given.Distinct(StringComparer.Ordinal).Count() > 1
            ? AuthenticateResult.Fail($"'Authorization' and '{Header}' give different keys; send one of them.")
            : await Know(given[0]);
    }

    /// <summary>The keys in a request, in either of the two headers.</summary>
    private static string[] Given(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        string?[] given =
        [
            request.Headers[Header], authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null
        ];
        return [.. given.Where(text => !string.IsNullOrEmpty(text))!];
    }

    private async Task<AuthenticateResult> Know(string given)
    {
        if (access.Value.BootstrapKey is { } bootstrap && AreSame(given, bootstrap))
        {
            return Known(new(IdentityKind.Bootstrap, "bootstrap", "bootstrap", Role.Admin, null));
        }

        if (!ApiKey.TryRead(given, out var key))
        {
            return AuthenticateResult.Fail("That is not an API key of this service, or not all of one: a key is 'risk_' and 72 hexadecimal digits.");
        }

        if ((await keys.OfPrefix(key.Prefix, Context.RequestAborted)).FirstOrDefault(one => key.Fits(one.Digest)) is not { } stored)
        {
            return AuthenticateResult.Fail("There is no such key.");
        }

        var now = time.GetUtcNow();
        if (stored.RevokedAt is { } revokedAt)
        {
            return AuthenticateResult.Fail($"The key '{stored.Name}' was revoked at {revokedAt:u}; ask an admin for a new one.");
        }

        if (stored.ExpiresAt <= now)
        {
            return AuthenticateResult.Fail($"The key '{stored.Name}' expired at {stored.ExpiresAt:u}; ask an admin for a new one.");
        }

        await MarkUsed(stored, DateOnly.FromDateTime(now.UtcDateTime));
        return Known(new(IdentityKind.Key, stored.Id, stored.Name, stored.Role, stored.Team));
    }

    /// <summary>Once a day for each key. A database that cannot be written does not keep anybody out.</summary>
    private async Task MarkUsed(StoredKey key, DateOnly today)
    {
        if (key.LastUsedOn >= today)
        {
            return;
        }

        try
        {
            await keys.MarkUsed(key.Id, today, Context.RequestAborted);
        }
        catch (DbException failure)
        {
            Log.CannotMark(Logger, key.Name, failure);
        }
    }

    private AuthenticateResult Known(Requester requester) => AuthenticateResult.Success(new(requester.ToPrincipal(Scheme.Name), Scheme.Name));

    private static bool AreSame(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "It cannot be noted that the key '{Name}' was used today.")]
        public static partial void CannotMark(ILogger logger, string name, Exception failure);
    }
}
