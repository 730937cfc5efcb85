using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Boms;

/// <summary>Writes dependencies as machine-learning models of a bill: all that the project states of them can be read back.</summary>
internal static class BomModels
{
    /// <summary>Members of a dependency that have a place of their own in the bill.</summary>
    private static readonly string[] OwnPlace = ["model", "environment", "fallback", "occurrences"];

    public static JsonObject Component(BomModel model)
    {
        var (stated, scored) = (model.Stated, model.Scored);
        return JsonText.Object(
            ("type", "machine-learning-model"),
            ("bom-ref", model.Reference),
            ("supplier", scored.Provider is null ? null : new JsonObject { ["name"] = scored.Provider }),
            ("publisher", scored.Maker),
            ("name", scored.Model ?? stated.Model),
            ("externalReferences", JsonText.Array((scored.Lifecycle?.Sources ?? []).Where(IsWebAddress).Distinct().Select(Source))),
            ("properties", BomProperty.All([.. Identity(model), .. Life(model), .. Usage(stated), .. Fallback(stated.Fallback)])),
            ("evidence", stated.Occurrences is [_, ..] places ? new JsonObject { ["occurrences"] = JsonText.Array(places.Select(Occurrence)) } : null));
    }

    private static IEnumerable<(string, string?)> Identity(BomModel model) =>
    [
        ("riskapi:requested", model.Stated.Model),
        ("riskapi:provider", model.Scored.Provider),
        ("riskapi:model", model.Scored.Model),
        ("riskapi:project", model.Project.ProjectId),
        ("riskapi:match", Words.Of(model.Scored.Match)),
        ("riskapi:environment", model.Stated.Environment is { } environment ? Words.Of(environment) : null),
    ];

    /// <summary>The life as known on the as-of date; <c>cdx:</c> is CycloneDX's own taxonomy, and takes whole days only.</summary>
    private static IEnumerable<(string, string?)> Life(BomModel model)
    {
        var scored = model.Scored;
        var within = scored.Forecast.Probabilities.FirstOrDefault(one => one.WithinDays == model.Project.Assessment.HorizonDays);
        return
        [
            ("cdx:lifecycle:milestone:generalAvailability", Day(scored.Lifecycle?.ReleasedOn)),
            ("cdx:lifecycle:milestone:endOfLife", Day(scored.Lifecycle?.RetiresOn)),
            ("riskapi:status", Words.Of(scored.Status)),
            ("riskapi:released", scored.Lifecycle?.ReleasedOn?.ToString()),
            ("riskapi:announced", scored.Lifecycle?.AnnouncedOn?.ToString()),
            ("riskapi:retires", scored.Lifecycle?.RetiresOn?.ToString()),
            ("riskapi:notBefore", scored.Lifecycle?.NotBeforeOn?.ToString()),
            ("riskapi:tentative", scored.Lifecycle?.TentativeOn?.ToString()),
            ("riskapi:replacement", scored.Offers is [var best, ..] ? best.Model : null),
            ("riskapi:startBy", scored.Deadline.StartByOn is { } startBy ? $"{startBy:yyyy-MM-dd}" : null),
            ("riskapi:retirementProbability", scored.Forecast.Basis == ForecastBasis.Retired
                ? null
                : within?.Probability.ToString(CultureInfo.InvariantCulture)),
            ("riskapi:score", scored.Score.ToString(CultureInfo.InvariantCulture)),
            ("riskapi:band", Words.Of(scored.Band)),
        ];
    }

    /// <summary>Every other member that the project states, under its name on the wire.</summary>
    private static IEnumerable<(string, string?)> Usage(Dependency stated) =>
        JsonSerializer.SerializeToNode(stated, BomJson.Default.Dependency)!.AsObject()
            .Where(member => !OwnPlace.Contains(member.Key))
            .Select(member => ($"riskapi:usage:{member.Key}", Text(member.Value)));

    private static IEnumerable<(string, string?)> Fallback(Fallback? fallback) => fallback is null ? [] :
    [
        ("riskapi:fallback:model", fallback.Model),
        ("riskapi:fallback:automatic", fallback.Automatic ? "true" : "false"),
        ("riskapi:fallback:triggersOnModelNotFound", fallback.TriggersOnModelNotFound is { } triggers ? (triggers ? "true" : "false") : null),
    ];

    private static JsonNode Occurrence(Occurrence place) => JsonText.Object(("location", place.Path), ("line", place.Line));

    private static JsonNode Source(string address) => new JsonObject { ["type"] = "documentation", ["url"] = address };

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && Uri.IsWellFormedUriString(text, UriKind.Absolute);

    private static string? Day(PartialDate? date) => date is { IsMonthOnly: false } day ? day.ToString() : null;

    private static string? Text(JsonNode? value) =>
        value is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : value?.ToJsonString();
}
