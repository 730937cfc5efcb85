using System.Text.Json.Serialization;

namespace RiskApi.Core.Portfolio.Waves;

/// <summary>Dates and windows on which several dependencies of a portfolio end.</summary>
/// <param name="Basis">What the answer rests on.</param>
/// <param name="Published">Waves of dates that vendors have published, committed dates apart from those without commitment, in order of date.</param>
/// <param name="Forecast">Months in which several dependencies of one provider are expected to end though no date is published, in order of date and provider.</param>
public sealed record PortfolioWaves(PortfolioBasis Basis, IReadOnlyList<PublishedWave> Published, IReadOnlyList<ForecastWave> Forecast);

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

/// <summary>How firm the dates of a wave are.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PublishedKind>))]
public enum PublishedKind
{
    /// <summary>The vendor committed to them.</summary>
    Committed,

    /// <summary>Published without commitment.</summary>
    Tentative,
}

/// <summary>Published dates that lie close together.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
/// <param name="Kind">How firm they are.</param>
/// <param name="Dependencies">Dependencies that end.</param>
/// <param name="Projects">Projects that they belong to.</param>
/// <param name="EngineerDays">The work of the migrations, in engineer-days.</param>
/// <param name="StartByOn">The earliest day on which one of the migrations has to start.</param>
/// <param name="PastStartBy">Dependencies whose start-by date has passed.</param>
/// <param name="Models">The models that end, in order of date.</param>
/// <param name="ProjectsHit">The projects with most dependencies in the wave, at most twenty.</param>
public sealed record PublishedWave(
    DateOnly From,
    DateOnly To,
    PublishedKind Kind,
    int Dependencies,
    int Projects,
    double EngineerDays,
    DateOnly StartByOn,
    int PastStartBy,
    IReadOnlyList<EndingModel> Models,
    IReadOnlyList<HitProject> ProjectsHit);

/// <summary>A model that ends on a published date.</summary>
/// <param name="Model">The model, <c>provider/id</c>.</param>
/// <param name="EndsOn">The date.</param>
/// <param name="Dependencies">Dependencies on it.</param>
public sealed record EndingModel(string Model, DateOnly EndsOn, int Dependencies);

/// <summary>A project that a wave hits.</summary>
/// <param name="Project">The project.</param>
/// <param name="Dependencies">Its dependencies in the wave.</param>
public sealed record HitProject(ProjectName Project, int Dependencies);
