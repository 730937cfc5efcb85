using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace RiskApi.Access.Keys;

/// <summary>Knows callers by their API keys; an open service takes whoever comes.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory logs, UrlEncoder encoder, IOptions<AccessOptions> access, KeyHolders holders)
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

        var given = Given(Request) is [_, ..] sent ? sent : KeyCookie.Read(Context) is { Length: > 0 } kept ? [kept] : [];
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

    private async Task<AuthenticateResult> Know(string given) => await holders.Of(given, Context.RequestAborted) switch
    {
        { Requester: { } requester } => Known(requester),
        var nobody => AuthenticateResult.Fail(nobody.Fault!),
    };

    private AuthenticateResult Known(Requester requester) => AuthenticateResult.Success(new(requester.ToPrincipal(Scheme.Name), Scheme.Name));
}
