using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Errors;

namespace RiskApi.Writes;

/// <summary>What can be wrong with any write.</summary>
internal static class WriteProblems
{
    /// <summary>Something was changed since the client read it, or is there although the client meant to create it.</summary>
    /// <param name="what">What it is, and which: <c>project 'support-copilot'</c>.</param>
    /// <param name="now">What became of it, in a sentence; null where that is not told.</param>
    public static ProblemHttpResult AnotherVersion(string what, string? now = null) => Problems.Of(
        ProblemType.PreconditionFailed,
        $"The {what} is not of the version that the request names, or was changed while it was answered{(now is null ? "" : $" ({now.TrimEnd('.')})")}; read it again, make your change to that, and send its 'ETag' in 'If-Match'.");

    /// <summary>Something is there although the client meant to create it.</summary>
    public static ProblemHttpResult IsThere(string what, long version) => Problems.Of(
        ProblemType.PreconditionFailed,
        $"The {what} exists already, and 'If-None-Match: *' creates only. To replace it, leave that header out and send 'If-Match: {EntityTags.Of(version)}'.");

    /// <summary>Something is there, and the client does not say which version it has seen.</summary>
    public static ProblemHttpResult NamesNoVersion(string what, long version) => Problems.Of(
        ProblemType.PreconditionRequired,
        $"The {what} exists already. To replace it, send 'If-Match: {EntityTags.Of(version)}', or 'If-Match: *' for whatever version there is.");
}
