using System.Text.Json.Serialization;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

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

    /// <summary>The same as a change of a scenario, to be tried with others; null where nothing is left to try, such as finding out which model is meant.</summary>
    public Change? Change { get; init; }

    /// <summary>The model to move to, to pin, or to fall back on; null where the action names none.</summary>
    public string? Replacement { get; init; }

    /// <summary>What is known of that model, beside the one in use.</summary>
    public Offer? ReplacementFacts { get; init; }

    /// <summary>What it costs besides work, in US dollars: the bill of embedding stored items again; null where there is none, or no price is on record.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Engineer-days.</summary>
    public required double EffortDays { get; init; }

    /// <summary>The project's score after it.</summary>
    public required double ScoreAfter { get; init; }

    /// <summary>Points it takes off the project's score; 0 where others keep that at its ceiling of 100, or where the action is not about the score.</summary>
    public required double PointsRemoved { get; init; }

    /// <summary>The expected loss that it takes off the project, on a scale that adds up: −ln(1 − ℓ), each dependency's at most 6.9; actions are ranked by it.</summary>
    public double LossRemoved { get; init; }

    /// <summary>
    /// The day to start by: so that the migration is done, or the fallback there, when the model stops; the as-of date where that day has passed; null
    /// where there is no such day.
    /// </summary>
    public DateOnly? StartByOn { get; init; }
}

/// <summary>Something a team can do about a risk.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ActionKind>))]
public enum ActionKind
{
    /// <summary>Start the migration to a named replacement now.</summary>
    Migrate,

    /// <summary>Train the fine-tune again on a living base, which is what a migration means for it.</summary>
    RetrainFineTune,

    /// <summary>Replace a preview by a generally available model.</summary>
    LeavePreview,

    /// <summary>Remove the last caller of a model that has stopped and that nothing calls in production.</summary>
    RemoveRetiredModel,

    /// <summary>Add a fallback on another clock.</summary>
    AddFallback,

    /// <summary>Make a fallback count: let it take over on "model not found", or move it to a living model on another clock.</summary>
    RepairFallback,

    /// <summary>Name a snapshot instead of a name that can be moved.</summary>
    PinSnapshot,

    /// <summary>Build an evaluation suite, so that a replacement can be judged quickly.</summary>
    BuildEvaluation,

    /// <summary>Call the model through a gateway, so that replacing it is a matter of configuration.</summary>
    RouteThroughGateway,

    /// <summary>Agree a standing approval, so that a change of model waits less.</summary>
    ShortenApprovals,

    /// <summary>Build and rehearse the pipeline that embeds stored items again, and agree the quota for its run.</summary>
    PrepareReEmbedding,

    /// <summary>Let the nearest living model answer at once, until the migration is done.</summary>
    Bridge,

    /// <summary>Find out which model a name means, or whether it still answers.</summary>
    IdentifyModel,

    /// <summary>Decide what takes over where no model on record can.</summary>
    FindAnotherWay,

    /// <summary>Replace an endpoint, a version, an SDK or a feature of an API.</summary>
    ReplaceSurface,

    /// <summary>Nothing to do before a day, or before a notice.</summary>
    Wait,
}
