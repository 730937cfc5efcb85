namespace RiskApi.TrackRecords;

/// <summary>A point at which a survival curve falls.</summary>
/// <param name="Days">Days lived.</param>
/// <param name="Survival">The share that lives longer, 0 to 1.</param>
/// <param name="StandardError">Its standard error by Greenwood's formula; NaN where nobody lives longer.</param>
public readonly record struct SurvivalStep(int Days, double Survival, double StandardError);
