using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>What a proposal depends on besides the dependency.</summary>
/// <param name="scoring">The scoring.</param>
/// <param name="choosing">What is offered to a dependency.</param>
/// <param name="costs">What actions cost.</param>
/// <param name="providers">The providers that the project calls already.</param>
/// <param name="known">What there is to say of its dependencies, as far as it is known.</param>
internal sealed class AdviceContext(
    ScoringContext scoring, Choosing choosing, AdviceConstants costs, IReadOnlySet<string> providers, IEnumerable<DependencyAdvice> known)
{
    private const double TokensPerPrice = 1e6;

    private readonly Dictionary<DependencyEvaluation, DependencyAdvice> _about = known.DistinctBy(one => one.Evaluation).ToDictionary(one => one.Evaluation);

    public ScoringContext Scoring => scoring;

    public AdviceConstants Costs => costs;

    /// <summary>The providers that the project calls already.</summary>
    public IReadOnlySet<string> Providers => providers;

    /// <summary>What there is to say of a dependency: one of the project, or one as it would be.</summary>
    public DependencyAdvice About(DependencyEvaluation evaluation) =>
        _about.TryGetValue(evaluation, out var kept) ? kept : _about[evaluation] = new(evaluation, choosing, scoring.HorizonDays);

    /// <summary>The same about one dependency, for what outlasts the project.</summary>
    public AdviceContext Only(DependencyAdvice one) => new(scoring, choosing, costs, providers, [one]);

    /// <summary>Where a dependency stands; every action asks.</summary>
    public Situation SituationOf(DependencyEvaluation evaluation) => About(evaluation).Situation;

    /// <summary>What is offered to a dependency: the same wherever it is named.</summary>
    public Choices OffersOf(DependencyEvaluation evaluation) => About(evaluation).Offers;

    /// <summary>One model as a choice for a dependency, fit or not.</summary>
    public (Choice Choice, Condition? RuledOutBy)? Judge(DependencyEvaluation evaluation, KnownModel other) => choosing.Judge(evaluation, other);

    /// <summary>What could answer on another clock.</summary>
    public Choices FallbacksOf(DependencyEvaluation evaluation) => choosing.Fallbacks(evaluation);

    /// <summary>Whether the project calls its provider already.</summary>
    public bool IsInUse(Choice choice) => choice.IsSameProvider || providers.Contains(choice.Candidate.Model.Provider);

    /// <summary>What embedding the stored items again costs at a choice's price, in US dollars; null where nothing is stored or the price is not on record.</summary>
    public static decimal? ReEmbeddingUsd(Choice choice, DependencyEvaluation evaluation) =>
        !choice.IsSameWeights && evaluation.Migration.ReEmbeddingTokens > 0 && choice.Candidate.Listing.Prices.Input is > 0 and { } usdPerMillion
            ? Math.Round((decimal)(evaluation.Migration.ReEmbeddingTokens / TokensPerPrice * usdPerMillion), 2)
            : null;
}
