using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Storage;
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
        .AddEndpointFilter(async (context, next) => Fault(context.HttpContext.Request.Headers[Authors.Header].ToString()) is { } fault
            ? Problems.Of(ProblemType.OutOfBounds, fault)
            : await next(context))
        .WithMetadata(new Audited())
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .Needs(Role.Contributor);

    private static string? Fault(string actor) =>
        actor.Length > Authors.LongestActor ? $"{Authors.Header} takes up to {Authors.LongestActor} characters."
        : Identity.IsReserved(actor) ? $"'{actor}' is a name of the service itself; {Authors.Header} takes any other."
        : null;
}
