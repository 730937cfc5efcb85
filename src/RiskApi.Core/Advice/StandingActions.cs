using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>What to do where moving to another model is not the answer.</summary>
internal static class StandingActions
{
    /// <summary>Removes the last caller of a model that has stopped; only where nothing calls it in production.</summary>
    public static Proposal? RemoveRetiredModel(DependencyEvaluation evaluation, AdviceContext context) =>
        context.SituationOf(evaluation) == Situation.LeftBehind
            ? new(
                ActionKind.RemoveRetiredModel,
                new DropDependency { Dependency = evaluation.Dependency.Model },
                Math.Max(context.Costs.RemoveCallerEngineerDays, evaluation.Migration.CodeEngineerDays / 2),
                new(() => (
                    $"Remove the last caller of {evaluation.Dependency.Model}{Where(evaluation.Usage.Environment)}",
                    $"{EndWords.Of(evaluation)} {(evaluation.Dependency.RequestsPerMonth == 0 ? "0 requests a month are stated." : "Production does not call it.")} What the code still does there fails, or is dead.")))
            : null;

    /// <summary>Finds out which model a name means, or whether it still answers.</summary>
    public static Proposal? IdentifyModel(DependencyEvaluation evaluation, AdviceContext context) =>
        context.SituationOf(evaluation) == Situation.Unknown || IsOnlyTakenAsOnesOwn(evaluation)
            ? new(
                ActionKind.IdentifyModel,
                null,
                context.Costs.IdentifyModelEngineerDays,
                new(() => evaluation.Resolution switch
                {
                    { Match: MatchKind.Ambiguous } ambiguous => (
                        $"Say which model {evaluation.Dependency.Model} is: {Candidates(ambiguous)}",
                        $"{ambiguous.Because} {EndWords.Of(evaluation)} It is scored as that one, which would go first."),
                    { IsAssumed: true, Match: MatchKind.SelfHosted } taken => (
                        $"Say who serves {evaluation.Dependency.Model}: it is taken as run by yourselves",
                        taken.Because),
                    { Known: { } known } when EndSeverity.IsRerouted(known) => (
                        $"See which model answers as {known.Facts.Reference}, in a response or on the bill",
                        $"{EndWords.Of(evaluation)} The provider lets another model answer once one has ended, so that an answer proves nothing."),
                    { Known: { } known } => (
                        $"Call {known.Facts.Reference} once, and see whether it still answers",
                        EndWords.Of(evaluation)),
                    var unknown => (
                        unknown.Provider is { } provider
                            ? $"Ask {provider.Name} when {evaluation.Dependency.Model} ends: no fact of it is on record here"
                            : $"Find out which model {evaluation.Dependency.Model} is, and who serves it",
                        $"{evaluation.Resolution.Because} It is scored at the pace of all models, which says little about this one."),
                }))
            {
                Relief = ProjectLoss.Hazard(evaluation.Factors.ExpectedLoss(context.Scoring.Constants.ReadyWorkShare)) / 2,
            }
            : null;

    /// <summary>Open weights that talk are mostly called at a host, whose clock would be missed; embedding is as likely done at home.</summary>
    private static bool IsOnlyTakenAsOnesOwn(DependencyEvaluation evaluation) =>
        evaluation is { Resolution: { Match: MatchKind.SelfHosted, IsAssumed: true }, Usage: { HasTraffic: true, Criticality: > Criticality.Low } }
        && (evaluation.Resolution.Candidates is [] || evaluation.Resolution.Candidates.Any(hosted => Fitness.IsConversation(hosted.Facts)));

    /// <summary>Says that nothing on record can take over from what ends.</summary>
    public static Proposal? FindAnotherWay(DependencyEvaluation evaluation, AdviceContext context) =>
        context.SituationOf(evaluation) is var situation
        && (situation.IsEnding() || (!evaluation.Resolution.CanMove && (situation == Situation.Exposed || IsLikelyToGo(evaluation, context))
            && evaluation.Usage.Criticality > Criticality.Low))
        && evaluation.Usage.HasTraffic
        && evaluation.Model is { Known.Facts.IsSurface: false }
        && OfferWords.NoneBecause(context.OffersOf(evaluation)) is { } none
            ? new(
                ActionKind.FindAnotherWay,
                null,
                context.Costs.FindAnotherWayEngineerDays,
                new(() => (
                    context.OffersOf(evaluation).External is [_, ..] named
                        ? $"Replace {evaluation.Dependency.Model} with {string.Join(" or ", named)}, which the vendor names"
                        : $"Choose what takes over from {evaluation.Dependency.Model}{Try(evaluation, context)}",
                    $"{EndWords.Of(evaluation)} {none}")))
            {
                Relief = ProjectLoss.Hazard(evaluation.Factors.ExpectedLoss(context.Scoring.Constants.ReadyWorkShare)),
            }
            : null;

    /// <summary>What matters and will most likely go is not left to its notice where nothing is known to follow it.</summary>
    private static bool IsLikelyToGo(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage is { Environment: DeploymentEnvironment.Production, Criticality: >= Criticality.High }
        && evaluation.Forecast.Basis != ForecastBasis.SelfHosted
        && evaluation.Forecast.ProbabilityWithin(context.Scoring.HorizonDays) >= Situations.MostLikely;

    /// <summary>Replaces a surface of an API by what the vendor names.</summary>
    public static Proposal? ReplaceSurface(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (evaluation.Model is not { Known: { Facts.IsSurface: true } known }
            || context.SituationOf(evaluation) == Situation.LeftBehind)
        {
            return null;
        }

        string[] names = [.. known.Facts.ExternalReplacements.Concat(known.Lifecycle.Replacements).Distinct()];
        return names is [] && !context.SituationOf(evaluation).IsEnding() ? null
            : new(
                ActionKind.ReplaceSurface,
                new DropDependency { Dependency = evaluation.Dependency.Model },
                evaluation.Migration.EngineerDays * (known.Facts.Kind == ModelKind.Endpoint ? 2 : 1),
                new(() => (
                    names is [] ? $"Decide what takes over from {evaluation.Dependency.Model}: the vendor names nothing"
                        : $"Replace {evaluation.Dependency.Model} with {string.Join(" and ", names)}",
                    EndWords.Of(evaluation) + (known.Facts.Moves is { } moves ? $" What moves: {moves}." : ""))));
    }

    /// <summary>What the vendor names, else to run open weights oneself, and up to two that do the same, take the same, and that nobody has measured: something to try.</summary>
    private static string Try(DependencyEvaluation evaluation, AdviceContext context)
    {
        var offers = context.OffersOf(evaluation);
        var inputs = evaluation.Model!.Known.Facts.Capabilities.Inputs;
        var named = offers.NamedInVain.Select(one => one.Listing).FirstOrDefault(one => one.Known.Status == ModelStatus.Active);
        string[] untried =
        [
            .. offers.RuledOut.Value
                .Where(one => one.Condition is Condition.Ability or Condition.Size
                    && one.Listing is { Known.Status: ModelStatus.Active, IsOverdue: false } && !one.Listing.Provider.Aggregator
                    && inputs.All(one.Listing.Model.Capabilities.Inputs.Contains)
                    && !(one.Listing.FirstReleasedOn < offers.For!.FirstReleasedOn))
                .OrderByDescending(one => one.Listing.Model.Provider == evaluation.Model.Known.Facts.Provider)
                .ThenByDescending(one => one.Listing.FirstReleasedOn)
                .DistinctBy(one => one.Listing.Model.Maker)
                .Take(2)
                .Select(one => one.Listing.Model.Reference),
        ];
        var first = named is null ? "" : $"; look first at {named.Model.Reference}, which the vendor names";
        if (named is null && evaluation.Model.Known.Facts.Capabilities.OpenWeights == true)
        {
            return $": its weights are open, so see first whether to run them yourselves{(untried is [] ? "" : $", and try {string.Join(" and ", untried)}")}";
        }

        return untried is not [] ? $"{first}{(named is null ? "; none is shown to be as able, so try" : ", and try")} {string.Join(" and ", untried)}"
            : named is null ? ": none on record does the same"
            : first;
    }

    private static string Where(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Test => " in tests, or let it call a living model",
        DeploymentEnvironment.Staging => " in staging, or let it call a living model",
        _ => "",
    };

    private static string Candidates(ModelResolution resolution) =>
        string.Join(" or ", resolution.Candidates.Take(3).Select(candidate => candidate.Facts.Reference))
        + (resolution.Candidates.Count > 3 ? " or another" : "");
}
