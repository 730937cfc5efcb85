namespace RiskApi.Forecast.Dates;

/// <summary>How a provider's published retirement dates hold, and what became of those that did not.</summary>
/// <param name="HoldsShare">The probability that a date holds, 0 to 1.</param>
/// <param name="HoldsStandardError">Its standard error.</param>
/// <param name="WithdrawnShare">Of the dates that do not hold, the share that is taken back.</param>
/// <param name="Moves">By how many days the others are moved, negative where earlier, ascending, with the share of each among the dates that do not hold.</param>
/// <param name="Kept">Decisions of the provider on record that held.</param>
/// <param name="Moved">Decisions that were moved.</param>
/// <param name="Withdrawn">Decisions that were taken back.</param>
internal sealed record DateKeeping(
    double HoldsShare, double HoldsStandardError, double WithdrawnShare, (int Days, double Share)[] Moves, int Kept, int Moved, int Withdrawn);
