using RiskApi.Core.Advice;
using RiskApi.Core.Forecast;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>One dependency of a project: what to do about it, by when, and who.</summary>
public sealed record WorklistLine
{
    /// <summary>The project.</summary>
    public required ProjectName Project { get; init; }

    /// <summary>Words that the project is found by.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The dependency's position in the project, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The model string as the project gives it.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public required string Requested { get; init; }

    /// <summary>The provider that serves it; null where no single model fits.</summary>
    public required string? Provider { get; init; }

    /// <summary>The reference of the model that the string means; null where no single model fits.</summary>
    public required string? Model { get; init; }

    /// <summary>What takes over: the replacement that advice, reports and plans name too; null where nothing is offered.</summary>
    public required string? Replacement { get; init; }

    /// <summary>How pressing it is.</summary>
    public required WorklistGroup Group { get; init; }

    /// <summary>Where it stands and what to do, in a sentence that can be read out.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do first; null where there is nothing to do.</summary>
    public required ActionKind? Action { get; init; }

    /// <summary>The same in a line.</summary>
    public required string? Title { get; init; }

    /// <summary>Engineer-days of what is first; null where there is nothing to do.</summary>
    public required double? EffortDays { get; init; }

    /// <summary>What the day on which it stops rests on.</summary>
    public required ForecastBasis Basis { get; init; }

    /// <summary>The published day on which it stops or has stopped, committed or not; null where none is published.</summary>
    public required DateOnly? StopsOn { get; init; }

    /// <summary>Days from the as-of date to it; negative once it has passed.</summary>
    public required int? DaysLeft { get; init; }

    /// <summary>The day to start by, so as to be done when it stops; null where no such day is published.</summary>
    public required DateOnly? StartByOn { get; init; }

    /// <summary>Days by which that has passed, 0 where it has not; null where there is no such day.</summary>
    public required int? DaysLate { get; init; }

    /// <summary>Days from decision to production, at the median.</summary>
    public required int LeadTimeDays { get; init; }

    /// <summary>The dependency's score, 0 to 100.</summary>
    public required double Score { get; init; }

    /// <summary>The score in a word.</summary>
    public required Band Band { get; init; }

    /// <summary>Its expected loss, 0 to 1: one critical service that stops for good and unprepared counts 1.</summary>
    public required double Loss { get; init; }

    /// <summary>How bad it is when it stops; what is assumed where nobody said.</summary>
    public required Criticality Criticality { get; init; }

    /// <summary>
    /// The first day on which published facts put it where it stands, or on which the project was created where that is later; null where no published fact
    /// did, and where there is nothing to do.
    /// </summary>
    public required DateOnly? AppearedOn { get; init; }

    /// <summary>A digest of the facts; a waiver stands only while they are those under which it was given.</summary>
    public required string FactsFingerprint { get; init; }

    /// <summary>The waiver, judged on the as-of date; null where there is none.</summary>
    public JudgedWaiver? Waiver { get; init; }

    /// <summary>What somebody made of its alert, judged on the as-of date; null where nobody has.</summary>
    public AlertStanding? Alert { get; init; }

    /// <summary>The facts that its alert rests on.</summary>
    internal AlertFacts Facts { get; init; } = AlertFacts.None;

    /// <summary>Whether it is known that nothing calls the model.</summary>
    internal bool IsIdle { get; init; }

    /// <summary>Whether it calls for somebody: there is something to do, or notice of its end was given, and the model is called, as far as is known.</summary>
    public bool RaisesAlert() => !IsIdle && (Group != WorklistGroup.NothingToDo || Facts.HasNotice);

    /// <summary>What became of its alert.</summary>
    internal AlertState AlertState => Alert?.State ?? AlertState.Open;

    /// <summary>Whether its alert needs nobody for now.</summary>
    internal bool IsSetAside => AlertState is AlertState.Snoozed or AlertState.Resolved;

    /// <summary>Whether somebody accepts it for now.</summary>
    internal bool IsWaived => Waiver?.State == Reviews.WaiverState.Stands;

    /// <summary>What somebody made of its alert, judged by the facts of this line.</summary>
    /// <param name="handling">What they made of it.</param>
    /// <param name="asOf">The day.</param>
    public AlertStanding Judge(AlertHandling handling, DateOnly asOf) => AlertStanding.Of(handling, Facts, asOf);

    /// <summary>What somebody makes of its alert, on the facts of this line.</summary>
    /// <param name="state">What they make of it.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    public AlertHandling Handle(AlertState state, string by, DateTimeOffset at) => new(Requested, state, by, at, Facts.Values);
}
