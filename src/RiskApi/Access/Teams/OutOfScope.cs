using Microsoft.AspNetCore.Diagnostics;
using RiskApi.Storage;
using RiskApi.Web.Errors;

namespace RiskApi.Access.Teams;

/// <summary>Answers writes of projects of a team that their writer may not see.</summary>
internal sealed class OutOfScope : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not OutOfScopeException refused)
        {
            return false;
        }

        await Problems.Of(ProblemType.OutOfScope, $"You may write what belongs to the team '{refused.Team}' alone; set 'team' to '{refused.Team}'.")
            .ExecuteAsync(httpContext);
        return true;
    }
}
