using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>The probability that a model has stopped answering a number of days after the day a method was fitted to.</summary>
/// <param name="model">A model of the view that the method was fitted to.</param>
/// <param name="withinDays">Days, 0 or more.</param>
/// <returns>A probability, 0 to 1.</returns>
public delegate double RetirementProbability(KnownModel model, int withinDays);
