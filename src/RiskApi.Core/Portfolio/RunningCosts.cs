using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio;

/// <summary>What a forced migration does to the bill.</summary>
internal static class RunningCosts
{
    private const double MonthsPerYear = 12;
    private const double TokensPerPrice = 1e6;

    /// <summary>What the first replacement that the vendor recommends and the catalog prices costs more than the model.</summary>
    /// <remarks>A cheaper replacement is a saving that was to be had without the retirement, so it does not count against a loss.</remarks>
    public static double? ExtraUsdPerYear(DependencyEvaluation evaluation, Outlook outlook)
    {
        if (evaluation.Model?.Known is not { Lifecycle.Replacements: [_, ..] recommended } model
            || evaluation.Dependency is { InputTokensPerMonth: null, OutputTokensPerMonth: null })
        {
            return null;
        }

        var before = Prices.Of(model);
        foreach (var replacement in recommended)
        {
            if (outlook.Resolve($"{model.Facts.Provider}/{replacement}").Known is { } other
                && Extra(before.Input, Prices.Of(other).Input, evaluation.Dependency.InputTokensPerMonth) is { } input
                && Extra(before.Output, Prices.Of(other).Output, evaluation.Dependency.OutputTokensPerMonth) is { } output)
            {
                return Math.Max(0, input + output) * MonthsPerYear;
            }
        }

        return null;
    }

    private static double? Extra(double? before, double? after, long? tokensPerMonth) =>
        tokensPerMonth is null or 0 ? 0 : (after - before) * (tokensPerMonth / TokensPerPrice);
}
