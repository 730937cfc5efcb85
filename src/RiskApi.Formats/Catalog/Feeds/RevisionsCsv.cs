using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads the changes of published dates and recommendations: <c>exact:2026-10-10</c>, or a date, a kind, nothing.</summary>
internal static class RevisionsCsv
{
    public static FactDocument Read(CsvTable table) => table.Document([]) with
    {
        Revisions = [.. table.Lines("model_id", "recorded_on", "field", "old", "new").Select(Of).OfType<RevisionStatement>()],
    };

    private static RevisionStatement? Of(CsvLine line)
    {
        var said = new RevisionStatement
        {
            Where = line.Where,
            Provider = line.Provider,
            Model = line.Model,
            RecordedOn = line.Date("recorded_on", "recordedOn"),
            Source = line.Text("source"),
        };
        switch (line.Text("field"))
        {
            case "shutdown" or "shutdown_kind":
                return said with { Before = EndOf(line, "old"), After = EndOf(line, "new") };
            case "replacement":
                return said with { ReplacementsBefore = IdsOf(line.List("old")), ReplacementsAfter = IdsOf(line.List("new")) };
            case "auto_upgrade_start" when line.Date("new", "autoUpgradeFromOn") is { } from:
                return said with { AutoUpgradeFromOn = from };
            case var other:
                line.Reject(RejectionCode.MalformedEntry, "revisions", $"A change of '{other}' to '{line.Text("new")}' is not kept.");
                return null;
        }
    }

    /// <summary>Without what is said of a replacement in brackets, such as <c>(redirect)</c>.</summary>
    private static IReadOnlyList<string> IdsOf(IReadOnlyList<string> replacements) =>
        [.. replacements.Select(one => one.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end && one[^1] == ')' ? one[..end] : one)];

    private static StatedEnd? EndOf(CsvLine line, string column)
    {
        if (line.Text(column) is not { } value)
        {
            return null;
        }

        var parts = value.Split(':');
        EndDateKind? kind = parts[0] switch
        {
            "exact" => EndDateKind.Retires,
            "not_before" => EndDateKind.NotBefore,
            "tentative" => EndDateKind.Tentative,
            _ => null,
        };
        return kind is not null && parts.Length == 1 ? new(kind, null)
            : line.DateOf(parts[^1], column, "retiresOn") is { } on ? new(kind, on)
            : null;
    }
}
