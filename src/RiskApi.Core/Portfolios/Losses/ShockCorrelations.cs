namespace RiskApi.Portfolios.Losses;

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
