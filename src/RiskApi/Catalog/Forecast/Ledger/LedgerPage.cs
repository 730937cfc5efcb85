using System.Globalization;
using RiskApi.Core.Forecast.Ledger;

namespace RiskApi.Catalog.Forecast.Ledger;

/// <summary>The ledger: its sum, and a page of what was said.</summary>
/// <param name="Method">The version of the forecast method in use now.</param>
/// <param name="Summary">The sum of the whole ledger, whatever the filters leave.</param>
/// <param name="Items">The forecasts that fit, newest first, or oldest first in a time series; of one day in order of provider, model and horizon.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record LedgerPage(string Method, LedgerSummary Summary, IReadOnlyList<LedgerEntry> Items, string? Next);

/// <summary>A day of the ledger, and a page of what was said on it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Method">The version of the forecast method that said it.</param>
/// <param name="CatalogVersion">The version of the catalog that it was said from.</param>
/// <param name="SaidAt">When it was said, by the clock of then.</param>
/// <param name="Models">Models of which something was said.</param>
/// <param name="Items">The forecasts that fit, in order of provider, model and horizon.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record LedgerDayPage(
    DateOnly Day, string Method, string CatalogVersion, DateTimeOffset SaidAt, int Models, IReadOnlyList<LedgerEntry> Items, string? Next);

/// <summary>Where a page of the ledger ends.</summary>
/// <param name="Day">The day.</param>
/// <param name="Provider">The provider's id.</param>
/// <param name="Model">The model's id.</param>
/// <param name="WithinDays">The horizon in days.</param>
internal sealed record LedgerPlace(DateOnly Day, string Provider, string Model, int WithinDays)
{
    /// <summary>Reads a place; null for what <see cref="Write"/> does not write.</summary>
    public static LedgerPlace? Read(string? text) =>
        text?.Split('|', 4) is [var day, var days, var provider, var model]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var within)
            ? new(on, provider, model, within)
            : null;

    public static string Write(LedgerEntry last) => $"{Core.Words.Of(last.SaidOn)}|{last.WithinDays}|{last.Provider}|{last.Model}";

    /// <summary>Whether a forecast of the same day comes after this place.</summary>
    public bool IsBefore(LedgerEntry entry)
    {
        var order = string.CompareOrdinal(entry.Provider, Provider);
        order = order != 0 ? order : string.CompareOrdinal(entry.Model, Model);
        return order > 0 || (order == 0 && entry.WithinDays > WithinDays);
    }
}
