using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio;

/// <summary>One dependency of a project as a portfolio sees it.</summary>
public sealed class Exposure
{
    /// <summary>Stands for the provider and the maker of models that no catalog entry fits.</summary>
    public const string Unknown = "unknown";

    internal Exposure(DependencyEvaluation evaluation, double expectedLoss, ScoringContext context)
    {
        (Evaluation, ExpectedLoss) = (evaluation, expectedLoss);
        Deadline = Deadline.Of(evaluation.Forecast, evaluation.LeadTimeDays);
        ExtraUsdPerYear = RunningCosts.ExtraUsdPerYear(evaluation, context.Outlook);
    }

    /// <summary>The model string as it was given.</summary>
    public string Requested => Evaluation.Dependency.Model;

    /// <summary>The provider that serves the model, or <see cref="Unknown"/>.</summary>
    public string Provider => Model?.Provider ?? Unknown;

    /// <summary>Who trained it, or <see cref="Unknown"/>.</summary>
    public string Maker => Model?.Maker ?? Unknown;

    /// <summary>What ends as one: the model as its provider serves it, or a model string of which no more is known.</summary>
    public string Clock => Model?.Reference ?? $"{Unknown}/{Requested}";

    /// <summary>Clocks that get their notice together more often than others of the provider: those of one succession line.</summary>
    public string Wave => Model?.Line is { } line ? $"{Provider}/{line}" : Clock;

    /// <summary>Whether one model of the catalog is meant.</summary>
    public bool IsKnown => Evaluation.Resolution.Known is not null;

    /// <summary>When the model will stop.</summary>
    public RetirementForecast Forecast => Evaluation.Forecast;

    /// <summary>The probability that the work has to start within the horizon, 0 to 1.</summary>
    public double Likelihood => Evaluation.Factors.Likelihood;

    /// <summary>ℓ: impact times likelihood times what is lost by it, 0 to 1.</summary>
    public double ExpectedLoss { get; }

    /// <summary>The work of a forced migration, in engineer-days.</summary>
    public double EngineerDays => Evaluation.Migration.EngineerDays;

    /// <summary>Days from decision to production, at the median.</summary>
    public int LeadTimeDays => Evaluation.LeadTimeDays;

    /// <summary>When to start.</summary>
    public Deadline Deadline { get; }

    /// <summary>
    /// What the recommended replacement costs more in its first year, at list prices and the volumes stated, in US dollars, 0 or more; null where a price or a
    /// volume is not on record.
    /// </summary>
    public double? ExtraUsdPerYear { get; }

    internal DependencyEvaluation Evaluation { get; }

    private Model? Model => Evaluation.Model?.Known.Facts;
}

/// <summary>A stored assessment beside the live one.</summary>
/// <param name="Score">The score that was stored, 0 to 100.</param>
/// <param name="AssessedAt">When.</param>
/// <param name="IsCurrent">Whether it was made from the project as it is, with the catalog and the method in use; if not, it may say something else than the facts do now.</param>
public sealed record StoredScore(double Score, DateTimeOffset AssessedAt, bool IsCurrent);
