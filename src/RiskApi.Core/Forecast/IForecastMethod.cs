using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>A way to forecast retirements; methods are compared by the rolling-origin test.</summary>
public interface IForecastMethod
{
    /// <summary>A short name for tables.</summary>
    string Name { get; }

    /// <summary>Estimates what the method needs from what was known on a day, and from nothing later.</summary>
    /// <param name="known">The catalog as known on that day.</param>
    IFittedForecast Fit(CatalogView known);
}
