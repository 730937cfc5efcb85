namespace RiskApi.Forecast.Notices;

/// <summary>A stretch of a model's life without a notice in which nothing changed that the pace depends on.</summary>
/// <param name="Life">Which model; stretches of one model follow one another, oldest first.</param>
/// <param name="Levels">Where it stood.</param>
/// <param name="Days">Its length.</param>
/// <param name="WeightedDays">Its length with recent days weighing more.</param>
/// <param name="WeightedNotices">The weight of the notice, or of the shutdown without one, that ended it; 0 where none did.</param>
internal readonly record struct Stretch(int Life, PaceLevels Levels, double Days, double WeightedDays, double WeightedNotices);
