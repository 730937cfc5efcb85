using RiskApi.Core;
using RiskApi.Web;

namespace RiskApi.Access.Roles;

/// <summary>Endpoint metadata: the operation needs a role. Where several are declared, it needs them all.</summary>
/// <param name="Role">The role.</param>
internal sealed record NeedsRole(Role Role);

/// <summary>Endpoint metadata: the operation tells of all teams at once, and so not to whom may see one.</summary>
internal sealed record SpansTeams;

/// <summary>Declares who may use an operation.</summary>
/// <remarks>
/// What <c>Reads</c> is for readers, what <c>Writes</c> for contributors. What asks for more, or is neither, says which role it needs; what is
/// for everyone says <c>AllowAnonymous</c>. An operation that declares nothing is the admins'.
/// </remarks>
internal static class NeedsRoleExtensions
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(role.ToString()).WithMetadata(new NeedsRole(role));

    /// <summary>A read: it answers GET and HEAD, and is for readers.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint) => endpoint.AlsoHead().Needs(Role.Reader);

    public static TBuilder SpanTeams<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new SpansTeams());
}
