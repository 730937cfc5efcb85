using RiskApi.Scenarios;

namespace RiskApi.Advice;

/// <summary>An action with what it would change, scored by the same engine as the project.</summary>
public record AdvisedAction
{
    /// <summary>What to do.</summary>
    public required ActionKind Action { get; init; }

    /// <summary>The dependency it concerns, as the request names it.</summary>
    public required string Dependency { get; init; }

    /// <summary>The action in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The facts that triggered it.</summary>
    public required string Because { get; init; }

    /// <summary>The same as a change of a scenario, to be tried with others.</summary>
    public required Change Change { get; init; }

    /// <summary>The model to move to, to pin, or to fall back on; null where the action names none.</summary>
    public string? Replacement { get; init; }

    /// <summary>What is known of that model.</summary>
    public ReplacementFacts? ReplacementFacts { get; init; }

    /// <summary>Engineer-days.</summary>
    public required double EffortDays { get; init; }

    /// <summary>The project's score after it.</summary>
    public required double ScoreAfter { get; init; }

    /// <summary>Points it takes off the project's score; 0 where others keep that at its ceiling of 100, or where the action is not about the score.</summary>
    public required double PointsRemoved { get; init; }

    /// <summary>The day to start by: so that the migration is done, or the fallback there, when the model stops; null where there is no such day.</summary>
    public DateOnly? StartByOn { get; init; }
}
