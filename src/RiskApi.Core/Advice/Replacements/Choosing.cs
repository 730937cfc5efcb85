using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>Chooses what to offer one dependency: facts first, then the order of the shortlist.</summary>
/// <param name="shortlists">What could take over, whoever asks.</param>
/// <param name="horizonDays">How far ahead the assessment looks, in days.</param>
internal sealed class Choosing(Shortlists shortlists, int horizonDays)
{
    /// <summary>Up to so many times the bill, a price is no finding.</summary>
    public const double FairTimes = 2;

    /// <summary>From so many times the bill on, a model is offered only where no fit one has a fair price.</summary>
    public const double DearTimes = 3;

    /// <summary>Below so many times the bill, a model may be of a lesser class, whatever its vendor calls it.</summary>
    private const double CheapTimes = 0.25;

    /// <summary>More would buy time dearly.</summary>
    /// <summary>Up to so many times the bill, a price is about the same.</summary>
    public const double AboutThePrice = 1.25;

    private const double MoreLikelyThanNot = 0.5;

    /// <summary>What is all but gone is no target, whoever names it.</summary>
    private const double MostOfTwoMovesNamed = 0.95;

    /// <summary>Two moves within the provider in use, where nobody names them.</summary>
    private const double MostOfTwoMovesNearby = 0.65;

    private const int MostOffers = 3;

    public static readonly Dependency AnyVolume = new() { Model = "" };

    /// <summary>The offers for the model that a dependency calls.</summary>
    public Choices Of(DependencyEvaluation evaluation) =>
        evaluation.Model is { } model && !model.Known.Facts.IsSurface ? Of(evaluation, shortlists.Of(model.Known), _ => true) : Choices.None;

    /// <summary>What can answer while a model of its own clock does not: another provider, and another maker.</summary>
    public Choices Fallbacks(DependencyEvaluation evaluation) =>
        evaluation.Model is { } model && !model.Known.Facts.IsSurface
            ? Of(evaluation, shortlists.Of(model.Known), other => other.Provider != model.Known.Facts.Provider && other.Maker != model.Known.Facts.Maker)
            : Choices.None;

    /// <summary>One model as a choice for a dependency, fit or not, with the first condition that rules it out; null where the dependency's model is not catalogued.</summary>
    public (Choice Choice, Condition? RuledOutBy)? Judge(DependencyEvaluation evaluation, KnownModel other)
    {
        if (evaluation.Model is not { } model)
        {
            return null;
        }

        var (candidate, from, condition) = shortlists.Judge(other, model.Known);
        var times = candidate.Listing.Prices.TimesTheBillOf(from.PricesToday, evaluation.Dependency);
        return (new(candidate, times), condition ?? RuledOutBy(candidate, from, evaluation, times));
    }

    private Choices Of(DependencyEvaluation evaluation, Shortlist list, Func<Model, bool> willDo)
    {
        var ruledOut = new List<RuledOut>(list.Candidates.Length);
        var found = new List<Choice>(list.Candidates.Length);
        var today = list.For.PricesToday;
        foreach (var candidate in list.Candidates)
        {
            if (!willDo(candidate.Model))
            {
                continue;
            }

            var times = candidate.Listing.Prices.TimesTheBillOf(today, evaluation.Dependency);
            if (RuledOutBy(candidate, list.For, evaluation, times) is { } condition)
            {
                ruledOut.Add(new(condition, candidate.Listing, candidate.Relation));
            }
            else
            {
                found.Add(new(candidate, times)
                {
                    MayGoItself = candidate.Listing.IsOverdue
                        || candidate.Listing.Outlook.Retirement.ProbabilityWithin(horizonDays) >= MoreLikelyThanNot,
                    NotOnRecord = NotOnRecord(evaluation.Dependency, candidate.Model.Capabilities),
                    AnswersAlready = AnswersAlready(candidate, evaluation),
                });
            }
        }

        return new(
            [.. Ranking.Of(found, list.For).Take(MostOffers)],
            list.For,
            list.NamedInVain.Concat(ruledOut.Where(one => one.Relation == OfferRelation.Recommended)),
            new(() => [.. list.RuledOut.Value, .. ruledOut]))
        {
            External = list.External,
        };
    }

    private Condition? RuledOutBy(Candidate other, Listing model, DependencyEvaluation evaluation, double? times)
    {
        var (usage, capabilities) = (evaluation.Dependency, other.Model.Capabilities);
        return usage.InputModalities is { } forms && capabilities.Inputs.Count > 0 && !forms.All(capabilities.Inputs.Contains) ? Condition.Function
            : usage.Features?.Any(feature => capabilities.Lacks.Contains(feature)) == true ? Condition.Features
            : evaluation.Usage.FineTuned
                && (other.Model.Provider != model.Model.Provider || capabilities.Lacks.Contains(ModelFeature.FineTuning)) ? Condition.Features
            : usage.ContextTokens is { } needed && Fitness.ContextOf(other.Listing) < needed ? Condition.Context
            : !IsOfSize(other, model, times) && !AnswersAlready(other, evaluation) ? Condition.Size
            : !Outlasts(other, model) || IsStopgapElsewhere(other, model) ? Condition.Outlast
            : null;
    }

    /// <summary>
    /// Another size only where the price does not rise and the ability is shown, and none that costs so little that it cannot be of the same; what the vendor
    /// names, its own line, and the same weights may be any.
    /// </summary>
    private static bool IsOfSize(Candidate other, Listing model, double? times) =>
        other.Relation is OfferRelation.Recommended or OfferRelation.Successor or OfferRelation.SameWeights
        || (!(times < CheapTimes && !Fitness.IsShownAsAble(other.Listing, model))
            && (other.Model.Capabilities.SizeClass, model.Model.Capabilities.SizeClass) switch
            {
                ({ } its, { } ours) when its != ours => times <= AboutThePrice && Fitness.IsShownAsAble(other.Listing, model),
                (null, _) or (_, null) when !Fitness.IsConversation(model.Model) => times is null or < DearTimes,
                (null, _) or (_, null) => times is > 1 / DearTimes and < DearTimes,
                _ => true,
            });

    /// <summary>
    /// Where the end of the model in use is decided already, whenever it is, what is under no notice outlasts it. What the vendor names then, or serves
    /// itself, may well go within the horizon too: two moves, and said so.
    /// </summary>
    private bool Outlasts(Candidate other, Listing model) =>
        (model.Known.Status is ModelStatus.Deprecated or ModelStatus.Retired
            || other.Listing.Outlook.Retirement.Summary.RetiresOnP50 > model.Outlook.Retirement.Summary.RetiresOnP50)
        && other.Listing.Outlook.Retirement.ProbabilityWithin(horizonDays)
            < MostThatMayGo(other, model);

    /// <summary>What has answered since the model stopped has been judged by its users.</summary>
    private static bool AnswersAlready(Candidate candidate, DependencyEvaluation evaluation) =>
        evaluation.Forecast.Basis == ForecastBasis.Retired && evaluation.StandIn?.Facts == candidate.Model;

    /// <summary>A new contract is not signed for what ends within months.</summary>
    private static bool IsStopgapElsewhere(Candidate other, Listing model) =>
        other.Model.Provider != model.Model.Provider && other.Listing.EndsSoonOn is not null;

    private static double MostThatMayGo(Candidate other, Listing model) =>
        other.Relation == OfferRelation.Recommended && model.IsEndDecided ? MostOfTwoMovesNamed
        : other.Model.Maker == model.Model.Maker
            && (other.Model.Provider == model.Model.Provider || (other.Relation == OfferRelation.SameWeights && model.IsEndDecided)) ? MostOfTwoMovesNearby
        : MoreLikelyThanNot;

    /// <summary>What is said to be in use and nobody wrote down of a model, in words.</summary>
    private static string[] NotOnRecord(Dependency usage, ModelCapabilities capabilities) => usage is { InputModalities: null, Features: null } ? [] :
    [
        .. (usage.InputModalities ?? [])
            .Where(form => form is not (Modality.Text or Modality.Pdf) && !capabilities.Inputs.Contains(form)).Select(form => $"{Words.Of(form)} input"),
        .. (usage.Features ?? [])
            .Where(feature => feature != ModelFeature.FineTuning && !capabilities.Features.Contains(feature))
            .Select(feature => Words.Of(feature).Replace('-', ' ')),
    ];
}
