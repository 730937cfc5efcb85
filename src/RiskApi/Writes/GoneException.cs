using Microsoft.AspNetCore.Http.HttpResults;

namespace RiskApi.Writes;

/// <summary>What a creation belongs to went away while it was written; nothing of it stays.</summary>
/// <param name="problem">What to tell the client.</param>
internal sealed class GoneException(ProblemHttpResult problem) : Exception
{
    public ProblemHttpResult Problem => problem;
}
