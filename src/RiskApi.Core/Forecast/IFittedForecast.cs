using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>A forecast method, fitted to what was known on one day.</summary>
public interface IFittedForecast
{
    /// <summary>Forecasts the retirement of a model.</summary>
    /// <param name="model">A model of the view it was fitted to.</param>
    RetirementForecast Forecast(KnownModel model);

    /// <summary>Forecasts the retirement of a model that the catalog does not hold.</summary>
    RetirementForecast ForecastUnknownModel();
}
