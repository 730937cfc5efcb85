using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>What speaks for and against a replacement.</summary>
/// <param name="RecommendedByVendor">Whether the vendor names it as the replacement.</param>
/// <param name="Likelihood">The probability that it stops answering within the horizon itself, 0 to 1.</param>
/// <param name="RetiresOnP10">Its own early estimate.</param>
/// <param name="InputUsdPerMillionTokens">Its list price of input.</param>
/// <param name="OutputUsdPerMillionTokens">Its list price of output.</param>
/// <param name="UsdPerMonthChange">What it changes in the monthly bill at the dependency's volumes, for a fallback while it answers; null where a price or a volume is not known.</param>
/// <param name="Kind">What it does.</param>
/// <param name="ContextTokens">Its context window.</param>
/// <param name="Weight">Its weight among the models that could stand in; the greatest is named.</param>
/// <param name="Terms">The terms that the weight is the sum of; those that are 0 are left out.</param>
public sealed record ReplacementFacts(
    bool RecommendedByVendor,
    double Likelihood,
    DateOnly RetiresOnP10,
    decimal? InputUsdPerMillionTokens,
    decimal? OutputUsdPerMillionTokens,
    decimal? UsdPerMonthChange,
    ModelKind Kind,
    int? ContextTokens,
    double Weight,
    IReadOnlyList<WeighedTerm> Terms)
{
    private const int TokensPerPrice = 1_000_000;

    internal static ReplacementFacts Of(Choice choice, DependencyEvaluation dependency, Weighing weighing, int horizonDays)
    {
        var (model, retirement) = (choice.Candidate.Model, choice.Candidate.Outlook.Retirement);
        var price = choice.Candidate.Outlook.Known.Price;
        var terms = weighing.Explain(choice, dependency);
        return new(
            choice.Candidate.IsRecommended,
            Rounded.Probability(retirement.ProbabilityWithin(horizonDays)),
            retirement.Summary.RetiresOnP10,
            price.InputUsdPerMillionTokens,
            price.OutputUsdPerMillionTokens,
            BillChange(model.Kind, price, dependency.Model?.Known.Price, dependency.Dependency),
            model.Kind,
            model.ContextTokens,
            Rounded.Score(terms.Sum(term => term.Points)),
            terms);
    }

    /// <summary>Vectors, rankings and classifications cost by their input only.</summary>
    private static decimal? BillChange(ModelKind kind, ListPrice after, ListPrice? before, Dependency usage)
    {
        var input = Change(usage.InputTokensPerMonth, after.InputUsdPerMillionTokens, before?.InputUsdPerMillionTokens);
        return kind is ModelKind.Embedding or ModelKind.Rerank or ModelKind.Moderation
            ? input
            : input + Change(usage.OutputTokensPerMonth, after.OutputUsdPerMillionTokens, before?.OutputUsdPerMillionTokens);
    }

    private static decimal? Change(long? tokens, decimal? price, decimal? priceBefore) =>
        tokens is null || price is null || priceBefore is null
            ? null
            : Math.Round(tokens.Value * (price.Value - priceBefore.Value) / TokensPerPrice, 2);
}
