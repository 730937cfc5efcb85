using Microsoft.AspNetCore.Authorization;
using RiskApi.Core;

namespace RiskApi.Access.Roles;

/// <summary>Registers the check of what operations declare.</summary>
internal static class RolePolicies
{
    public static void AddRolePolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
        {
            authorization.AddPolicy(role.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(context => May(context, role)));
        }

        // What declares nothing is the admins'; paths and methods that nothing answers are for the routing to refuse.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAssertion(context => (context.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint || May(context, Role.Admin))
            .Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
    }

    private static bool May(AuthorizationHandlerContext context, Role role)
    {
        var requester = Requester.Of(context.User);
        var spansTeams = (context.Resource as HttpContext)?.GetEndpoint()?.Metadata.GetMetadata<SpansTeams>() is not null;
        return requester.Role >= role && !(spansTeams && requester.Team is not null);
    }
}
