using System.Text.Json.Serialization;

namespace RiskApi.Gates;

/// <summary>One way in which a project does not fulfil a policy.</summary>
/// <param name="Code">The kind; stable.</param>
/// <param name="Dependency">The model string, where it is about one.</param>
/// <param name="Found">What was found.</param>
/// <param name="Limit">What the policy allows.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record GateFinding(GateCode Code, string? Dependency, string Found, string Limit, string Message)
{
    /// <summary>How bad it is, to compare with the same finding in a baseline; larger is worse.</summary>
    [JsonIgnore]
    internal double Badness { get; init; }

    /// <summary>Whether it was there already: the same kind about the same dependency, and no worse now.</summary>
    internal bool IsKnownFrom(IEnumerable<GateFinding> baseline) =>
        baseline.Any(before => before.Code == Code && before.Dependency == Dependency && before.Badness >= Badness);
}
