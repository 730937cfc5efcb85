using RiskApi.Core.Catalog;
using RiskApi.Core.Events;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Notifications.Alerts;

/// <summary>The facts that an alert on a dependency rests on: where one of them changes, what somebody made of the alert no longer holds.</summary>
/// <remarks>
/// Only what is on record: the dates that vendors publish, what takes over, and the day to start by where it follows from a committed date. What moves with
/// the calendar, such as an estimate, is none of them; the status changes on the day on which the model stops.
/// </remarks>
public sealed class AlertFacts
{
    /// <summary>Nothing is known.</summary>
    internal static readonly AlertFacts None = new("", null, ModelStatus.Unknown, null, null, []);

    private static readonly Dictionary<string, string> Names = new()
    {
        ["model"] = "the model that is meant",
        ["status"] = "the status",
        ["announcedOn"] = "the day of the notice",
        ["retiresOn"] = "the shutdown date",
        ["notBeforeOn"] = "the day that it is promised not to stop before",
        ["tentativeOn"] = "the date without commitment",
        ["startByOn"] = "the day to start by",
        ["replacements"] = "what the vendor recommends instead",
        ["replacementsUnderNotice"] = "what is to take over and is itself under notice",
        ["changedTerms"] = "what changed besides its end",
    };

    private readonly string _requested;
    private readonly string? _model;
    private readonly ModelStatus _status;
    private readonly Lifecycle? _life;
    private readonly DateOnly? _startByOn;
    private readonly IReadOnlyList<string> _noticed;

    private AlertFacts(string requested, string? model, ModelStatus status, Lifecycle? life, DateOnly? startByOn, IReadOnlyList<string> noticed) =>
        (_requested, _model, _status, _life, _startByOn, _noticed) = (requested, model, status, life, startByOn, noticed);

    /// <summary>The facts by name, each as a text; those that there are none of are left out.</summary>
    public IReadOnlyDictionary<string, string> Values => new (string Name, string? Value)[]
    {
        ("model", _model),
        ("status", Words.Of(_status)),
        ("announcedOn", _life?.AnnouncedOn?.ToString()),
        ("retiresOn", _life?.RetiresOn?.ToString()),
        ("notBeforeOn", _life?.NotBeforeOn?.ToString()),
        ("tentativeOn", _life?.TentativeOn?.ToString()),
        ("startByOn", _startByOn is { } day ? Words.Of(day) : null),
        ("replacements", List(_life?.Replacements ?? [])),
        ("replacementsUnderNotice", List(_noticed)),
        ("changedTerms", List(_life is null ? [] : ChangedTerm.Of(_requested, _life).Select(term => term.Says))),
    }.Where(fact => fact.Value is not null).ToDictionary(fact => fact.Name, fact => fact.Value!);

    /// <summary>Whether notice of its end was given, or it has ended: owners are told of that however far off it is.</summary>
    internal bool HasNotice => _status is ModelStatus.Deprecated or ModelStatus.Retired || _startByOn is not null;

    /// <summary>The facts of a dependency.</summary>
    /// <param name="scored">The dependency.</param>
    public static AlertFacts Of(DependencyAssessment scored) => new(
        scored.Requested,
        scored.Provider is null ? null : $"{scored.Provider}/{scored.Model}",
        scored.Status,
        scored.Lifecycle,
        scored.Forecast.Basis == ForecastBasis.Announced ? scored.Deadline.StartByOn : null,
        WatchedState.Noticed(scored.Fallback, scored.Replacements));

    internal static AlertFacts Of(DependencyEvaluation evaluation, Outlook outlook)
    {
        var known = evaluation.Resolution.Known;
        return new(
            evaluation.Dependency.Model,
            known?.Facts.Reference,
            evaluation.Status,
            known?.Lifecycle,
            evaluation.Forecast.Basis == ForecastBasis.Announced ? Deadline.Of(evaluation.Forecast, evaluation.LeadTimeDays).StartByOn : null,
            WatchedState.Noticed(FallbackAssessment.Of(evaluation), ReplacementState.AllOf(known, outlook)));
    }

    /// <summary>What is not as it was.</summary>
    /// <param name="before">The facts before, by name.</param>
    internal IReadOnlyList<ChangedFact> Since(IReadOnlyDictionary<string, string> before)
    {
        var now = Values;
        return
        [
            .. Names.Keys.Select(name => new ChangedFact(name, before.GetValueOrDefault(name), now.GetValueOrDefault(name)))
                .Where(fact => fact.Before != fact.After),
        ];
    }

    internal static string NameOf(string fact) => Names[fact];

    private static string? List(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } list ? list : null;
}
