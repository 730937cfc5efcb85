using RiskApi.Access.Roles;
using RiskApi.Storage.Access;
using RiskApi.Web.Errors;

namespace RiskApi.Web.Writes;

/// <summary>Endpoint metadata: the operation writes, and the audit trail says who did.</summary>
internal sealed record Audited;

/// <summary>Marks operations that write.</summary>
internal static class AuditedExtensions
{
    /// <summary>Checks the header in which clients name who acts; the operation is for contributors.</summary>
    public static RouteHandlerBuilder Audited(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(async (context, next) => context.HttpContext.Request.Headers[Authors.Header].ToString() is { Length: <= Authors.LongestActor }
            ? await next(context)
            : Problems.Of(ProblemType.OutOfBounds, $"{Authors.Header} takes up to {Authors.LongestActor} characters."))
        .WithMetadata(new Audited())
        .Needs(Role.Contributor);
}
