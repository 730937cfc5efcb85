using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Errors;

namespace RiskApi.Writes;

/// <summary>What can be wrong with any write.</summary>
internal static class WriteProblems
{
    /// <summary>Something was changed since the client read it, or is there although the client meant to create it.</summary>
    /// <param name="what">What it is, and which: <c>project 'support-copilot'</c>.</param>
    public static ProblemHttpResult AnotherVersion(string what) => Problems.Of(
        ProblemType.PreconditionFailed,
        $"The {what} is not of the version that the request names; read it again, make your change to that, and send its 'ETag' in 'If-Match'.");
}
