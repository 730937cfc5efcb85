using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>What a proposal depends on besides the dependency.</summary>
/// <param name="scoring">The scoring.</param>
/// <param name="choosing">What is offered to a dependency.</param>
/// <param name="costs">What actions cost.</param>
/// <param name="providers">The providers that the project calls already.</param>
internal sealed class AdviceContext(ScoringContext scoring, Choosing choosing, AdviceConstants costs, IReadOnlySet<string> providers)
{
    private const double TokensPerPrice = 1e6;

    private readonly Dictionary<DependencyEvaluation, Choices> _offers = [];
    private readonly Dictionary<DependencyEvaluation, Situation> _situations = [];

    public ScoringContext Scoring => scoring;

    public AdviceConstants Costs => costs;

    /// <summary>Where a dependency stands; every action asks.</summary>
    public Situation SituationOf(DependencyEvaluation evaluation) =>
        _situations.TryGetValue(evaluation, out var kept) ? kept : _situations[evaluation] = Situations.Of(evaluation, scoring.HorizonDays);

    /// <summary>What is offered to a dependency: the same wherever it is named.</summary>
    public Choices OffersOf(DependencyEvaluation evaluation) =>
        _offers.TryGetValue(evaluation, out var kept) ? kept : _offers[evaluation] = choosing.Of(evaluation);

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
