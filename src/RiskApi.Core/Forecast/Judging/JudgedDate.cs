using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>Where in its forecast distribution a retirement date fell, or how far the distribution was used up while the model lived on.</summary>
/// <param name="On">The day the forecast was made on.</param>
/// <param name="Model">The model.</param>
/// <param name="HasNotice">Whether notice had been given by then.</param>
/// <param name="Cluster">The decision behind the outcome.</param>
/// <param name="Share">The share of the distribution up to that day, 0 to 1; within 0.1 to 0.9 exactly where the day lies in the 80 % interval.</param>
/// <param name="Ended">Whether the model stopped; else it was alive so far.</param>
public readonly record struct JudgedDate(DateOnly On, Model Model, bool HasNotice, int Cluster, double Share, bool Ended);
