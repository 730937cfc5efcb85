using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Summaries;

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

/// <summary>Projects of one band.</summary>
/// <param name="Band">The band.</param>
/// <param name="Projects">How many.</param>
/// <param name="MeanScore">The mean of their scores, 0 to 100; null where there are none.</param>
public sealed record BandCount(Band Band, int Projects, double? MeanScore);

/// <summary>Projects of one level of confidence.</summary>
/// <param name="Level">The level.</param>
/// <param name="Projects">How many.</param>
public sealed record ConfidenceCount(ConfidenceLevel Level, int Projects);

/// <summary>A name with its part of an expected loss.</summary>
/// <param name="Name">The name.</param>
/// <param name="ExpectedLoss">Its expected loss.</param>
/// <param name="Share">Its share of the whole, 0 to 1.</param>
public sealed record LossShare(string Name, double ExpectedLoss, double Share);

/// <summary>How the expected loss of a portfolio is spread; it explains tails and is no part of a score.</summary>
/// <param name="ByProvider">By who serves the models.</param>
/// <param name="ByMaker">By who trained them.</param>
/// <param name="ByModel">By model as its provider serves it.</param>
/// <param name="ByClock">By provider and maker together, whatever the region: what gets its notices from one decision.</param>
public sealed record PortfolioConcentration(Spread ByProvider, Spread ByMaker, Spread ByModel, Spread ByClock);

/// <summary>How an expected loss is spread over names.</summary>
/// <param name="Index">Herfindahl index: the sum of the squared shares, 1 where all is with one name; 0 where there is no loss.</param>
/// <param name="LargestShare">The largest share, 0 to 1.</param>
/// <param name="Names">How many names have a part in it.</param>
/// <param name="Largest">The names with the largest shares, at most ten.</param>
public sealed record Spread(double Index, double LargestShare, int Names, IReadOnlyList<LossShare> Largest)
{
    private const int MostNames = 10;

    internal static Spread Of(IReadOnlyDictionary<string, double> losses)
    {
        var parts = losses.Where(loss => loss.Value > 0).OrderByDescending(loss => loss.Value).ThenBy(loss => loss.Key, StringComparer.Ordinal).ToArray();
        var total = parts.Sum(loss => loss.Value);
        return parts is []
            ? new(0, 0, 0, [])
            : new(
                Rounded.Probability(parts.Sum(loss => loss.Value / total * (loss.Value / total))),
                Rounded.Probability(parts[0].Value / total),
                parts.Length,
                [.. parts.Take(MostNames).Select(loss => new LossShare(loss.Key, Rounded.Probability(loss.Value), Rounded.Probability(loss.Value / total)))]);
    }
}

/// <summary>Model strings that no single model of the catalog fits; each is scored with caution, and none as safe.</summary>
/// <param name="Projects">Projects that use one.</param>
/// <param name="Dependencies">Dependencies on one.</param>
/// <param name="Strings">The strings that most dependencies give, at most fifty.</param>
public sealed record UnknownModels(int Projects, int Dependencies, IReadOnlyList<UnknownModel> Strings);

/// <summary>A model string that no single model of the catalog fits.</summary>
/// <param name="Requested">The string as it was given.</param>
/// <param name="Dependencies">Dependencies that give it.</param>
public sealed record UnknownModel(string Requested, int Dependencies);
