using RiskApi.Forecast;
using RiskApi.Usage;

namespace RiskApi.Advice;

/// <summary>What speaks for and against a replacement.</summary>
/// <param name="RecommendedByVendor">Whether the vendor names it as the replacement.</param>
/// <param name="Likelihood">The probability that it stops answering within the horizon itself, 0 to 1.</param>
/// <param name="RetiresOnP10">Its own early estimate.</param>
/// <param name="InputUsdPerMillionTokens">Its list price of input.</param>
/// <param name="OutputUsdPerMillionTokens">Its list price of output.</param>
/// <param name="UsdPerMonthChange">What it changes in the monthly bill at the dependency's volumes; null where a price or a volume is not known.</param>
/// <param name="ContextTokens">Its context window.</param>
public sealed record ReplacementFacts(
    bool RecommendedByVendor,
    double Likelihood,
    DateOnly RetiresOnP10,
    decimal? InputUsdPerMillionTokens,
    decimal? OutputUsdPerMillionTokens,
    decimal? UsdPerMonthChange,
    int? ContextTokens)
{
    private const int TokensPerPrice = 1_000_000;

    internal static ReplacementFacts Of(ModelOutlook replacement, ModelOutlook? replaced, Dependency usage, bool recommended, int horizonDays)
    {
        var model = replacement.Known.Model;
        return new(
            recommended,
            Rounded.Probability(replacement.Retirement.Within(horizonDays).Probability),
            replacement.Retirement.Summary.RetiresOnP10,
            model.InputUsdPerMillionTokens,
            model.OutputUsdPerMillionTokens,
            Change(usage.InputTokensPerMonth, model.InputUsdPerMillionTokens, replaced?.Known.Model.InputUsdPerMillionTokens)
                + Change(usage.OutputTokensPerMonth, model.OutputUsdPerMillionTokens, replaced?.Known.Model.OutputUsdPerMillionTokens),
            model.ContextTokens);
    }

    private static decimal? Change(long? tokens, decimal? price, decimal? priceBefore) =>
        tokens is null || price is null || priceBefore is null
            ? null
            : Math.Round(tokens.Value * (price.Value - priceBefore.Value) / TokensPerPrice, 2);
}
