using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads the days on which providers' own pages were last read.</summary>
internal static class ChecksCsv
{
    public static FactDocument Read(CsvTable table)
    {
        var readOn = new Dictionary<string, DateOnly>();
        foreach (var line in table.Lines("checked_on"))
        {
            if (line.Date("checked_on", "checkedOn") is { IsMonthOnly: false } day)
            {
                readOn[line.Provider] = day.Day;
            }
            else
            {
                line.Reject(RejectionCode.ImpossibleDate, "checkedOn", "A check is on a day; write 2026-11-28.");
            }
        }

        return table.Document([]) with { ReadOn = readOn };
    }
}
