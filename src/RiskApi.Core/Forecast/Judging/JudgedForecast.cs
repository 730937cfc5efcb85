using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>One forecast of the rolling-origin test with what happened.</summary>
/// <param name="On">The day it was made on.</param>
/// <param name="Model">The model.</param>
/// <param name="HasNotice">Whether notice had been given by then.</param>
/// <param name="Cluster">The decision behind the outcome: models that share a provider and a notice date share it.</param>
/// <param name="Probability">The forecast, 0 to 1.</param>
/// <param name="Happened">Whether the model stopped within the horizon.</param>
public readonly record struct JudgedForecast(DateOnly On, Model Model, bool HasNotice, int Cluster, double Probability, bool Happened);
