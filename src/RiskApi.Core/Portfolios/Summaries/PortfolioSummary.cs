namespace RiskApi.Portfolios.Summaries;

/// <summary>A portfolio in figures.</summary>
public sealed record PortfolioSummary
{
    /// <summary>What the answer rests on.</summary>
    public required PortfolioBasis Basis { get; init; }

    /// <summary>Projects by band, from low to critical.</summary>
    public required IReadOnlyList<BandCount> Bands { get; init; }

    /// <summary>Projects by how far their scores can be trusted, from high to low.</summary>
    public required IReadOnlyList<ConfidenceCount> Confidence { get; init; }

    /// <summary>Projects of which a dependency should have been left already: its start-by date has passed.</summary>
    public required int ProjectsPastStartBy { get; init; }

    /// <summary>Forced migrations expected to fall due within the horizon.</summary>
    public required double ExpectedMigrations { get; init; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public required double ExpectedEffortDays { get; init; }

    /// <summary>The same by the month in which the work has to start; the parts add up to the expected migrations.</summary>
    public required MigrationCalendar Calendar { get; init; }

    /// <summary>The sum of the dependencies' expected losses; one critical service that stops for good and unprepared counts 1.</summary>
    public required double ExpectedLoss { get; init; }

    /// <summary>How the expected loss is spread.</summary>
    public required PortfolioConcentration Concentration { get; init; }

    /// <summary>Model strings that no single model of the catalog fits.</summary>
    public required UnknownModels UnknownModels { get; init; }
}
