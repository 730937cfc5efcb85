using RiskApi.Assessments;

namespace RiskApi.Gates;

/// <summary>A project to judge by a policy.</summary>
internal sealed record GateInput
{
    /// <summary>The project; or give <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept; or give <c>project</c>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>What the project must fulfil; or give <c>policyName</c>.</summary>
    public GatePolicy? Policy { get; init; }

    /// <summary>The name of a policy that is kept; or give <c>policy</c>.</summary>
    public string? PolicyName { get; init; }

    /// <summary>What to compare with where only new findings fail.</summary>
    public GateBaseline? Baseline { get; init; }
}
