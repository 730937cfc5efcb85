using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Web.Errors;

namespace RiskApi.Writes;

/// <summary>Endpoint metadata: the operation writes, and the audit trail says who did.</summary>
internal sealed record Audited;

/// <summary>Marks operations that write.</summary>
internal static class AuditedExtensions
{
    /// <summary>
    /// A write: it is for contributors, and the audit trail says who acts, by the header in which clients of an open service name themselves.
    /// </summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(async (context, next) => context.HttpContext.Request.Headers[Authors.Header].ToString() is { Length: <= Authors.LongestActor }
            ? await next(context)
            : Problems.Of(ProblemType.OutOfBounds, $"{Authors.Header} takes up to {Authors.LongestActor} characters."))
        .WithMetadata(new Audited())
        .Needs(Role.Contributor);
}
