using RiskApi.Assessments;

namespace RiskApi.WhatIfs;

/// <summary>A project, and scenarios to set beside it.</summary>
internal sealed record WhatIfInput
{
    /// <summary>The project as it is; or give <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept; or give <c>project</c>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    /// <example>2025-04-20</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>The scenarios; their names differ.</summary>
    public required IReadOnlyList<ScenarioInput> Scenarios { get; init; }
}
