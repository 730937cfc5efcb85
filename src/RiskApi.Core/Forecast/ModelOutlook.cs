using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>One model as known on a day, with the forecast of its retirement.</summary>
/// <param name="Known">The model as known.</param>
/// <param name="Retirement">The forecast.</param>
public sealed record ModelOutlook(KnownModel Known, RetirementForecast Retirement)
{
    /// <summary>The models that the vendor recommends instead and serves itself, best first.</summary>
    public required IReadOnlyList<Model> Recommended { get; init; }
}
