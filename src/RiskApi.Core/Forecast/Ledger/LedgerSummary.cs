using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Core.Forecast.Ledger;

/// <summary>What was said day by day, and what came of it so far.</summary>
/// <param name="AsOf">The day on which it is judged.</param>
/// <param name="CatalogVersion">The version of the catalog that it is judged by.</param>
/// <param name="FirstOn">The first day kept; null where none is.</param>
/// <param name="LastOn">The last day kept.</param>
/// <param name="Days">Days kept.</param>
/// <param name="DaysAhead">Those of them after <paramref name="AsOf"/>, said while a clock ran ahead: kept, and not judged before the clock gets there.</param>
/// <param name="FirstDueOn">The first day on which a horizon is over; null where nothing is kept.</param>
/// <param name="Records">The figures by method, in the order in which the methods came, and by horizon.</param>
public sealed record LedgerSummary(
    DateOnly AsOf,
    string CatalogVersion,
    DateOnly? FirstOn,
    DateOnly? LastOn,
    int Days,
    int DaysAhead,
    DateOnly? FirstDueOn,
    IReadOnlyList<LedgerRecord> Records);

/// <summary>What one method said at one horizon, and what came. The five counts after the first add up to it.</summary>
/// <param name="Method">The version of the forecast method.</param>
/// <param name="WithinDays">The horizon in days.</param>
/// <param name="Forecasts">Forecasts kept: one for each model and day.</param>
/// <param name="Scored">Those whose horizon is over and whose outcome was seen: the figures are of these.</param>
/// <param name="EndedEarly">Those whose model went before the record covers the whole horizon; they are scored when it does, as no stay can be seen before.</param>
/// <param name="Open">Those whose horizon is not over.</param>
/// <param name="Unresolved">Those whose horizon is over and whose outcome nobody saw, or that cannot be seen any more.</param>
/// <param name="Ahead">Those of days after today.</param>
/// <param name="UnresolvedBecause">The unresolved by reason, the most frequent first.</param>
/// <param name="Said">What was said and what came, over the scored; null where there are none.</param>
/// <param name="Brier">The mean squared error of the scored, 0 for a perfect record; null where there are none.</param>
/// <param name="Reliability">How forecasts of one size turned out, over the scored.</param>
public sealed record LedgerRecord(
    string Method,
    int WithinDays,
    int Forecasts,
    int Scored,
    int EndedEarly,
    int Open,
    int Unresolved,
    int Ahead,
    IReadOnlyList<UnresolvedCount> UnresolvedBecause,
    Headline? Said,
    double? Brier,
    IReadOnlyList<ReliabilityBin> Reliability);

/// <summary>How many forecasts are unresolved for one reason.</summary>
/// <param name="Because">The reason.</param>
/// <param name="Forecasts">The forecasts.</param>
public sealed record UnresolvedCount(UnresolvedBecause Because, int Forecasts);
