using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads the lives of models. A line says all that is known of a model: where it has no date of end, there is none.</summary>
internal static class ModelsCsv
{
    public static FactDocument Read(CsvTable table)
    {
        ModelStatement[] statements = [.. table.Lines("model_id", "shutdown", "shutdown_kind").Select(Of)];
        var readOn = statements
            .Where(said => said.LastSeenAliveOn is { IsMonthOnly: false })
            .GroupBy(said => said.Provider)
            .ToDictionary(models => models.Key, models => models.CountBy(said => said.LastSeenAliveOn!.Value.Day).MaxBy(day => (day.Value, day.Key)).Key);

        // A model of which nobody saw an end is written as alive on the day its provider was read: most share that day, and it is no sighting.
        var seen = statements.Select(said => said.LastSeenAliveOn is { IsMonthOnly: false, Day: var day } && day == readOn[said.Provider]
            ? said with { LastSeenAliveOn = null, SeenWithItsProvider = true }
            : said);
        return table.Document([.. seen]) with { ReadOn = readOn };
    }

    private static ModelStatement Of(CsvLine line)
    {
        var shutdown = line.Date("shutdown", "retiresOn");
        var kind = line.OneOf("shutdown_kind", "exact", "not_before", "tentative");
        var endedOnUnknownDay = line.OneOf("ended_day_unknown", "yes", "no") is "yes";
        if (shutdown is not null && line.Text("shutdown_kind") is null)
        {
            line.Reject(RejectionCode.MalformedEntry, "retiresOn", "The line has a day of shutdown and no 'shutdown_kind': exact, not_before or tentative.");
        }

        return new()
        {
            Where = line.Where,
            Provider = line.Provider,
            Model = line.Model,
            Aliases = line.List("aliases"),
            Maker = line.Text("maker"),
            Kind = line.Word<ModelKind>("kind"),
            Stage = line.Word<ReleaseStage>("stage"),
            ReleasedOn = line.Date("released", "releasedOn"),
            AnnouncedOn = line.Date("announced", "announcedOn"),
            RetiresOn = kind is "exact" ? shutdown : null,
            NotBeforeOn = kind is "not_before" ? shutdown : null,
            TentativeOn = kind is "tentative" ? shutdown : null,
            HasNoEnd = line.Text("shutdown") is null && !endedOnUnknownDay,
            EndedOnUnknownDay = endedOnUnknownDay,
            LastSeenAliveOn = line.Date("last_seen_alive", "lastSeenAliveOn"),
            Replacements = line.List("replacement"),
            InputUsdPerMillionTokens = line.Number("input_usd_mtok"),
            OutputUsdPerMillionTokens = line.Number("output_usd_mtok"),
            ContextTokens = (long?)line.Number("context_tokens"),
            Source = line.List("sources") is [var first, ..] ? first : null,
        };
    }
}
