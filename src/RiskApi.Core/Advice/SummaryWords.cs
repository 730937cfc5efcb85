using System.Globalization;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Sentences that a manager can read out.</summary>
public static class SummaryWords
{
    private const double Likely = 0.5;

    /// <summary>Where a model stands, whoever uses it.</summary>
    /// <param name="model">The model.</param>
    public static string Of(ModelOutlook model)
    {
        var (life, forecast) = (model.Known.Lifecycle, model.Retirement);
        var safe = SafeDays.Of(forecast);
        return (model.Known.Status, life.RetiresOn, life.TentativeOn) switch
        {
            (ModelStatus.Retired, { } on, _) when EndSeverity.IsRerouted(model.Known) => $"Ended on {on}; another model answers under its name.",
            (ModelStatus.Retired, { } on, _) => $"Stopped on {on}.",
            (ModelStatus.Retired, null, _) => "Has stopped, on a day that nobody recorded.",
            (_, { } on, _) => $"Stops on {Words.Day(on.Day)}, in {EndWords.In(on.Day, forecast)}.",
            (_, null, { } on) when on.Day >= forecast.AsOf => $"Is to stop on {Words.Day(on.Day)}, in {EndWords.In(on.Day, forecast)}, without commitment.",
            (_, null, { } on) => $"Was to stop on {Words.Day(on.Day)}, and nobody is known to have seen it since.",
            (ModelStatus.Deprecated, _, _) => "Is under notice, without a date.",
            _ => $"No end is announced; safe to rely on for {EndWords.Span(safe.At90)} at 90 %, for {EndWords.Span(safe.At50)} at 50 %.",
        };
    }

    /// <summary>Where a dependency stands, and what to do.</summary>
    internal static string Of(DependencyEvaluation evaluation, AdviceContext context)
    {
        var situation = context.SituationOf(evaluation);
        var choice = context.OffersOf(evaluation).Best;
        var best = choice?.Reference;
        var bridge = BridgeAction.Propose(evaluation, context)?.Named;
        var name = evaluation.Dependency.Model;
        return situation switch
        {
            Situation.Unknown => Unknown(evaluation),
            Situation.Broken when EndSeverity.IsRerouted(evaluation.Model?.Known) =>
                $"{EndWords.Of(evaluation)} Name {best ?? "a living model"} instead, and check behaviour and bill.",
            _ when situation.IsEnding() && evaluation.Model?.Known.Facts is { IsSurface: true, ExternalReplacements: [_, ..] names } =>
                $"{EndWords.Of(evaluation)} Replace it with {string.Join(" and ", names)}.",
            Situation.Broken => $"{EndWords.Of(evaluation)} {Now(bridge, best, context.OffersOf(evaluation).External)}",
            Situation.Late or Situation.Due when EndSeverity.IsRerouted(evaluation.Model?.Known) =>
                $"{EndWords.Of(evaluation)} Judge its answers before, and name {best ?? "the model that is meant"}.",
            Situation.LeftBehind => $"{EndWords.Of(evaluation)} Nothing in production calls it: remove the caller.",
            Situation.Late => $"{Ends(evaluation)}; you need {evaluation.LeadTimeDays}: {(best is null ? "decide today what takes over" : $"start today on {best}{(bridge is null ? "" : bridge == best ? ", and bridge with it" : $", and bridge with {bridge}")}")}.",
            Situation.Due => $"{Ends(evaluation)}; you need {EndWords.Span(evaluation.LeadTimeDays)}: start by {Words.Day(StartBy(evaluation))}{On(best)}.",
            Situation.Exposed when evaluation.Model?.Known.Status == ModelStatus.Deprecated =>
                $"{EndWords.Of(evaluation)} {(best is null ? "Find out what takes over before a day is set" : $"{best} would take over; nothing forces it before a day is set")}.",
            Situation.Exposed or Situation.Watched =>
                $"{Chance(evaluation, context)}; {(Situations.IsTooShort(evaluation) ? $"the notice may be too short for the {evaluation.LeadTimeDays} days that you need" : "its vendor has given it up in all but name")}: {BeforeNotice(choice, situation, evaluation)}.",
            _ when evaluation.Forecast.Basis == ForecastBasis.SelfHosted => $"You run {name} yourselves: no provider can retire it.",
            _ => Calm(evaluation, context),
        };
    }

    /// <summary>Where a project stands, and what is first.</summary>
    internal static string Of(ProjectEvaluation project, AdviceContext context, IReadOnlyList<AdvisedAction> advice)
    {
        var situations = project.Dependencies.Select(context.SituationOf).ToArray();
        (Situation Of, string One, string Many)[] kinds =
        [
            (Situation.Broken, "has stopped", "have stopped"),
            (Situation.Late, "ends before a migration can be done", "end before a migration can be done"),
            (Situation.Due, "has an end that is announced", "have ends that are announced"),
            (Situation.Exposed, "is likely to go at short notice", "are likely to go at short notice"),
            (Situation.Watched, "may go at short notice", "may go at short notice"),
            (Situation.Unknown, "cannot be told for certain", "cannot be told for certain"),
            (Situation.LeftBehind, "has stopped and is called by nothing in production", "have stopped and are called by nothing in production"),
        ];
        string[] counts =
        [
            .. kinds.Select(kind => (Count: situations.Count(situation => situation == kind.Of), kind.One, kind.Many)).Where(one => one.Count > 0)
                .Select(one => $"{one.Count} {(one.Count == 1 ? one.One : one.Many)}"),
        ];
        var of = situations.Length == 1 ? "1 model" : $"{situations.Length} models";
        var found = counts is [] ? (situations.Length == 1 ? "The model needs no work now." : $"Of {of}, none needs work now.") : $"Of {of}, {string.Join(", ", counts)}.";
        return advice switch
        {
            [] => found,
            [{ Action: not ActionKind.Wait } first, ..] when counts is [] => $"Nothing forces a move now. First: {first.Title}.",
            [{ Action: ActionKind.Wait, StartByOn: { } day }] => $"{found} Look again on {Words.Day(day)}.",
            [var first, ..] => $"{found} First: {first.Title}.",
        };
    }

    private static string Ends(DependencyEvaluation evaluation)
    {
        var (day, forecast) = (Situations.DatedEnd(evaluation)!.Value, evaluation.Forecast);
        return forecast.Basis == ForecastBasis.Tentative
            ? $"Is to stop on {Words.Day(day)}, in {EndWords.In(day, forecast)}, without commitment"
            : $"Stops on {Words.Day(day)}, in {EndWords.In(day, forecast)}";
    }

    private static DateOnly StartBy(DependencyEvaluation evaluation) => Situations.DatedEnd(evaluation)!.Value.AddDays(-evaluation.LeadTimeDays);

    private static string Now(string? bridge, string? best, IReadOnlyList<string> named) => (bridge, best) switch
    {
        ({ } now, { } then) when now == then => $"Bridge today with {now}, then migrate to it.",
        ({ } now, { } then) => $"Bridge today with {now}, then migrate to {then}.",
        (null, { } then) => $"Migrate to {then} now.",
        _ when named is [_, ..] => $"The vendor names {string.Join(" or ", named)} in its place.",
        _ => "None on record is shown to be as able: choose what takes over.",
    };

    private static string BeforeNotice(Choice? choice, Situation situation, DependencyEvaluation evaluation) =>
        choice is null ? "choose beforehand what would take over"
        : situation == Situation.Exposed && Worth.IsWorthAhead(choice, evaluation) ? $"move to {choice.Reference} before it comes"
        : $"know beforehand that {choice.Reference} would take over";

    private static string On(string? best) => best is null ? "" : $" on {best}";

    private static string Chance(DependencyEvaluation evaluation, AdviceContext context) => string.Create(
        CultureInfo.InvariantCulture,
        $"No end is announced, and it is {evaluation.Forecast.ProbabilityWithin(context.Scoring.HorizonDays):P0} likely to go within {EndWords.Span(context.Scoring.HorizonDays)}");

    private static string Calm(DependencyEvaluation evaluation, AdviceContext context)
    {
        var (forecast, horizon) = (evaluation.Forecast, context.Scoring.HorizonDays);
        if (Situations.DatedEnd(evaluation) is { } day && day >= forecast.AsOf)
        {
            return $"{Ends(evaluation)}: nothing to do before {Words.Day(StartBy(evaluation))}.";
        }

        return forecast.ProbabilityWithin(horizon) < Likely
            ? $"Nothing to do until a notice comes: {forecast.ProbabilityWithin(horizon):P0} likely to end within {EndWords.Span(horizon)}, 10 % within {EndWords.Span(SafeDays.Of(forecast).At90)}."
            : $"{Chance(evaluation, context)}; the notice to be expected is enough for the {evaluation.LeadTimeDays} days that you need: {(context.OffersOf(evaluation).Best is null ? "choose beforehand what would take over" : "act when it comes")}.";
    }

    private static string Unknown(DependencyEvaluation evaluation) => evaluation.Resolution switch
    {
        { Known: not null } => $"{EndWords.Of(evaluation)} Call it once, and see.",
        { Candidates: [_, ..] } => $"{evaluation.Dependency.Model} may be several models: say which one.",
        _ => $"{evaluation.Dependency.Model} is on no record: find out what it is; unknown is not safe.",
    };
}
