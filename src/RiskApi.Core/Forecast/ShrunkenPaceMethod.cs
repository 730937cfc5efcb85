using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>Published dates where there are any; else two stages, a notice and a notice period, at a pace shrunken by provider and class.</summary>
/// <remarks>
/// The daily rate of notices of a provider's class has a Gamma prior with the mean of the class over all providers and the
/// weight of <see cref="PaceSettings.PriorNotices"/> notices, so thin data stay near the class and widen the interval.
/// Notices and exposure lose half their weight per <see cref="PaceSettings.HalfLifeDays"/>, because the pace has risen year on year.
/// </remarks>
/// <param name="settings">The few numbers of the method.</param>
public sealed class ShrunkenPaceMethod(PaceSettings settings) : IForecastMethod
{
    /// <summary>Creates the method with its default settings.</summary>
    public ShrunkenPaceMethod()
        : this(PaceSettings.Default)
    {
    }

    /// <inheritdoc/>
    public string Name => "published dates, else two stages shrunken by provider and class";

    /// <inheritdoc/>
    public IFittedForecast Fit(CatalogView known) => new ShrunkenPaceForecast(known, new PaceTable(known, settings), DateKeeping.Of(known));
}
