namespace RiskApi.Core.Portfolio.Losses;

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

/// <summary>What one provider adds to the loss, in engineer-days.</summary>
/// <param name="Provider">The provider; <c>unknown</c> for model strings that no model fits.</param>
/// <param name="Expected">Its expected loss.</param>
/// <param name="ExpectedShare">Its share of the expected loss, 0 to 1.</param>
/// <param name="WorstShare">Its share of the loss in the worst twentieth of the trials, 0 to 1; above the other where it makes the tail.</param>
public sealed record ProviderLoss(string Provider, double Expected, double ExpectedShare, double WorstShare);

/// <summary>How strongly the ends of models depend on one another, as correlations of the latent normals of a Gaussian copula.</summary>
/// <param name="Provider">Between two models of one provider, 0 to 1.</param>
/// <param name="Wave">What is added between two models of one succession line on one provider, 0 to 1 less <paramref name="Provider"/>.</param>
public sealed record ShockCorrelations(double Provider, double Wave)
{
    /// <summary>Calibrated to the notices on record: see <see cref="NoticeClustering"/> and <c>Portfolios/README.md</c>.</summary>
    public static readonly ShockCorrelations Calibrated = new(0.35, 0.40);

    /// <summary>Every model for itself.</summary>
    public static readonly ShockCorrelations None = new(0, 0);
}
