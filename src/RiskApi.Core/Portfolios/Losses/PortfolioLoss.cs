namespace RiskApi.Portfolios.Losses;

/// <summary>How much forced migration a portfolio may cost within the horizon, and how likely.</summary>
public sealed record PortfolioLoss
{
    /// <summary>What the answer rests on.</summary>
    public required PortfolioBasis Basis { get; init; }

    /// <summary>The seed: the same seed and the same projects and facts give the same answer.</summary>
    public required int Seed { get; init; }

    /// <summary>How many trials were simulated.</summary>
    public required int Trials { get; init; }

    /// <summary>How strongly the ends of models depend on one another.</summary>
    public required ShockCorrelations Correlations { get; init; }

    /// <summary>Models, each on its provider, that the dependencies hang on.</summary>
    public required int Clocks { get; init; }

    /// <summary>The loss in engineer-days.</summary>
    public required LossDistribution EngineerDays { get; init; }

    /// <summary>The loss in US dollars; null where no rate is given.</summary>
    public required MoneyLoss? Usd { get; init; }

    /// <summary>What each provider adds, most first.</summary>
    public required IReadOnlyList<ProviderLoss> ByProvider { get; init; }
}

/// <summary>The loss in US dollars.</summary>
/// <param name="UsdPerEngineerDay">What an engineer-day costs.</param>
/// <param name="ExpectedExtraRunningUsd">The part of the expected loss that is what recommended replacements cost more in their first year.</param>
/// <param name="PricedDependencies">Dependencies whose volumes and prices are known; the others add no running cost.</param>
/// <param name="Loss">The loss.</param>
public sealed record MoneyLoss(double UsdPerEngineerDay, double ExpectedExtraRunningUsd, int PricedDependencies, LossDistribution Loss);
