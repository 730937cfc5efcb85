using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;
using RiskApi.Core;
using RiskApi.Web.Errors;

namespace RiskApi.Access.Roles;

/// <summary>Answers whom an operation is not for: 401 where the service does not know who asks, 403 where it does.</summary>
internal sealed class Refusals : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        return context.User.Identity?.IsAuthenticated is true ? Forbid(context) : Challenge(context);
    }

    /// <summary>RFC 6750, 3: a challenge names no error where nothing was sent to be wrong.</summary>
    private static async Task Challenge(HttpContext http)
    {
        var failure = (await http.AuthenticateAsync()).Failure;
        http.Response.Headers.WWWAuthenticate = failure is null ? "Bearer realm=\"RiskApi\"" : "Bearer realm=\"RiskApi\", error=\"invalid_token\"";
        await Problems.Of(ProblemType.Unauthenticated, failure switch
        {
            null => null,
            SecurityTokenExpiredException => "The token has expired; get a new one from its provider.",
            SecurityTokenInvalidAudienceException => "The token was made for another service; ask its provider for one with the audience of this service.",
            SecurityTokenException => "The token is not one that this service can trust: its signature, its issuer or its time is not right.",
            AuthenticationFailureException known => known.Message,
            _ => "The token cannot be checked; ask whoever runs the service to look at its log.",
        }).ExecuteAsync(http);
    }

    private static Task Forbid(HttpContext http)
    {
        var metadata = http.GetEndpoint()!.Metadata;
        var needed = metadata.GetOrderedMetadata<NeedsRole>().Select(needs => needs.Role).DefaultIfEmpty(Role.Admin).Max();
        var requester = Requester.Of(http.User);
        var detail = requester.Role < needed || requester.Role is null
            ? $"'{requester.Name}' {(requester.Role is { } role ? $"is {Word(role)}" : "has no role here")}, and this takes {Word(needed)}; ask an admin for a key of that role."
            : $"'{requester.Name}' sees the team '{requester.Team}' alone, and this tells of all teams; ask an admin for a key without a team.";
        http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"RiskApi\", error=\"insufficient_scope\"";
        return Problems.Of(ProblemType.Forbidden, detail).ExecuteAsync(http);
    }

    private static string Word(Role role) => role == Role.Admin ? "an admin" : role == Role.Contributor ? "a contributor" : "a reader";
}
