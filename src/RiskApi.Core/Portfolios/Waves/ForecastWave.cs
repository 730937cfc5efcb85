namespace RiskApi.Portfolios.Waves;

/// <summary>A month in which several dependencies of one provider are expected to end, though no date is published.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Provider">The provider.</param>
/// <param name="ExpectedDependencies">Dependencies expected to end: a mean, and no announcement.</param>
/// <param name="ExpectedEffortDays">Engineer-days of their migrations, expected.</param>
/// <param name="Projects">Projects with a dependency on a model without a date on that provider.</param>
/// <param name="Models">The models that add most to it, at most ten.</param>
/// <param name="ProjectsHit">The projects with most such dependencies, at most twenty.</param>
public sealed record ForecastWave(
    DateOnly From,
    DateOnly To,
    string Provider,
    double ExpectedDependencies,
    double ExpectedEffortDays,
    int Projects,
    IReadOnlyList<ExpectedEnding> Models,
    IReadOnlyList<HitProject> ProjectsHit);

/// <summary>A model that may end within a month.</summary>
/// <param name="Model">The model, <c>provider/id</c>, or <c>unknown/</c> and a string that no model fits.</param>
/// <param name="Probability">The probability that it ends within the month, 0 to 1.</param>
/// <param name="Dependencies">Dependencies on it.</param>
public sealed record ExpectedEnding(string Model, double Probability, int Dependencies);
