using RiskApi.Assessments;

namespace RiskApi.Gates;

/// <summary>A project to judge by a policy.</summary>
internal sealed record GateInput
{
    /// <summary>The project as it is now.</summary>
    public required InlineProject Project { get; init; }

    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    /// <example>2025-04-20</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>What the project must fulfil.</summary>
    public required GatePolicy Policy { get; init; }

    /// <summary>What to compare with; needed where the policy asks for new findings only.</summary>
    public GateBaseline? Baseline { get; init; }
}

/// <summary>
/// An earlier state to compare with: a project, a day, or both. What is left out is as in the request itself. It is assessed by the same method
/// and catalog as the project of now, so nothing has to be kept but the description: the file of the main branch, or of the last release.
/// </summary>
internal sealed record GateBaseline
{
    /// <summary>The project as it was, for instance on the main branch. With the same day, a change of the project is all that can fail.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The day to compare with. With an earlier day, what vendors did since then can fail too.</summary>
    /// <example>2025-04-01</example>
    public DateOnly? AsOf { get; init; }
}
