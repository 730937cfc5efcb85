using RiskApi.Forecast;

namespace RiskApi.Advice;

/// <summary>A model that could stand in for another.</summary>
/// <param name="Outlook">The model.</param>
/// <param name="RecommendedByVendor">Whether the vendor names it as the replacement.</param>
internal readonly record struct Replacement(ModelOutlook Outlook, bool RecommendedByVendor);
