using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RiskApi.Core;
using RiskApi.Storage;

namespace RiskApi.Access.Tokens;

/// <summary>Knows callers by the tokens of an OpenID Connect provider.</summary>
internal sealed class TokenAuthentication(IOptions<AccessOptions> access) : IConfigureNamedOptions<JwtBearerOptions>
{
    public const string Name = "Token";

    public void Configure(JwtBearerOptions options) => Configure(Name, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        var tokens = access.Value.Tokens;
        options.Authority = tokens.Authority;
        options.Audience = tokens.Audience;
        options.MapInboundClaims = false;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(tokens.ClockSkewSeconds);
        options.RequireHttpsMetadata = !(Uri.TryCreate(tokens.Authority, UriKind.Absolute, out var authority) && authority.IsLoopback);
        options.Events = new JwtBearerEvents
        {
            // A provider that does not answer is no fault of ours; the handler has logged it.
            OnAuthenticationFailed = async context => context.Fail(
                context.Exception is SecurityTokenSignatureKeyNotFoundException && !await Answers(context)
                    ? new IOException("The provider does not answer.")
                    : context.Exception),
            OnTokenValidated = context =>
            {
                if (Fault(context.Principal!, (JsonWebToken)context.SecurityToken, tokens) is { } fault)
                {
                    context.Fail(fault);
                }
                else
                {
                    context.Principal = RequesterOf(context.Principal!, tokens).ToPrincipal(Name);
                }

                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Whether the provider says by which keys it signs; where it does not, no token can be told from a forged one.</summary>
    private static async Task<bool> Answers(AuthenticationFailedContext context)
    {
        try
        {
            return context.Options.ConfigurationManager is not { } provider
                || await provider.GetConfigurationAsync(context.HttpContext.RequestAborted) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Why a token that its provider has signed is not taken all the same; null where it is.</summary>
    private static string? Fault(ClaimsPrincipal principal, JsonWebToken token, TokenOptions tokens) =>
        token.TryGetHeaderValue<object>("crit", out _)
            ? "The token has extensions that must be understood ('crit'), and this service understands none; ask its provider for one without."
        : string.IsNullOrWhiteSpace(principal.FindFirstValue("sub")) ? "The token has no subject ('sub'), so that nobody can be told to have asked."
        : Identity.IsReserved(NameOf(principal, tokens))
            ? $"The token's '{tokens.NameClaim}' is a name of the service itself; whoever runs the service can set Access:Tokens:NameClaim to another claim."
        : null;

    private static string NameOf(ClaimsPrincipal token, TokenOptions tokens) => token.FindFirstValue(tokens.NameClaim) ?? token.FindFirstValue("sub")!;

    /// <summary>The highest of the caller's roles counts. Where tokens are to name a team, whoever has none, and is no admin, may do nothing.</summary>
    private static Requester RequesterOf(ClaimsPrincipal token, TokenOptions tokens)
    {
        var role = token.FindAll(tokens.RoleClaim).Max(claim => tokens.RoleOf(claim.Value));
        var team = tokens.TeamClaim is null || role == Role.Admin ? null : token.FindFirstValue(tokens.TeamClaim);
        return new(
            IdentityKind.Token,
            token.FindFirstValue("sub"),
            NameOf(token, tokens),
            tokens.TeamClaim is not null && role != Role.Admin && string.IsNullOrEmpty(team) ? null : role,
            team);
    }
}
