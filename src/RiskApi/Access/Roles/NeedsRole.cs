using RiskApi.Storage.Access;

namespace RiskApi.Access.Roles;

/// <summary>Endpoint metadata: the operation needs a role. Where several are declared, it needs them all.</summary>
/// <param name="Role">The role.</param>
internal sealed record NeedsRole(Role Role);

/// <summary>Endpoint metadata: the operation tells of all teams at once, and so not to whom may see one.</summary>
internal sealed record SpansTeams;

/// <summary>Declares who may use an operation.</summary>
/// <remarks>
/// Reads that <c>AlsoHead</c> need a reader, and writes that are <c>Audited</c> a contributor, without saying so. What asks for more, or is
/// neither, says it here; what is for everyone says <c>AllowAnonymous</c>. An operation that declares nothing is the admins'.
/// </remarks>
internal static class NeedsRoleExtensions
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(role.ToString()).WithMetadata(new NeedsRole(role));

    public static TBuilder SpanTeams<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new SpansTeams());
}
