using RiskApi.Core;
using RiskApi.Core.Forecast.Ledger;

namespace RiskApi.Formats.Writing.Tables;

/// <summary>Writes a day of the ledger as a table with a row per model and horizon.</summary>
/// <remarks>
/// Each row says which day, method and catalog it is of, so that days can be put together. A comment line above the header, as EPSS has one, would be no
/// CSV by RFC 4180.
/// </remarks>
internal static class LedgerTable
{
    private static readonly (string Name, Func<LedgerEntry, object?> Value)[] Columns =
    [
        ("saidOn", entry => entry.SaidOn),
        ("provider", entry => entry.Provider),
        ("model", entry => entry.Model),
        ("withinDays", entry => entry.WithinDays),
        ("basis", entry => Words.Of(entry.Basis)),
        ("probability", entry => entry.Probability),
        ("percentile", entry => entry.Percentile),
        ("dueOn", entry => entry.DueOn),
        ("outcome", entry => Words.Of(entry.Outcome)),
        ("because", entry => entry.Because is { } because ? Words.Of(because) : null),
        ("wentOn", entry => entry.WentOn),
        ("isScored", entry => entry.IsScored ? "true" : "false"),
        ("squaredError", entry => entry.SquaredError),
        ("method", entry => entry.Method),
        ("catalogVersion", entry => entry.CatalogVersion),
    ];

    public static string Of(IEnumerable<LedgerEntry> entries)
    {
        var csv = new CsvText().Record(Columns.Select(column => column.Name));
        foreach (var entry in entries)
        {
            csv.Record(Columns.Select(column => column.Value(entry)));
        }

        return csv.ToString();
    }
}
