using System.Text.Json;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Findings;

/// <summary>Reads the models that findings of other scanners name, SARIF 2.1.0, with the places of the findings.</summary>
/// <remarks>
/// A finding names its model in a property (<c>model</c>, <c>modelId</c>, <c>modelName</c> …), else in the code that it shows, its message
/// or its rule; of several names in a message the first one is meant, as what follows is usually advice. Form:
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
/// </remarks>
internal static class SarifReader
{
    /// <summary>Reads a log.</summary>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        using var document = JsonFile.Parse(content, limits);
        var log = document.RootElement;
        if (log.Get("runs").ValueKind != JsonValueKind.Array)
        {
            throw new ImportException("There is no list 'runs' at the top of the document, and a SARIF log has one.");
        }

        if (log.Text("version") is { } version && version != "2.1.0")
        {
            into.Warn("The 'version' is not 2.1.0; the file was read as 2.1.0.");
        }

        var count = 0;
        foreach (var (run, runIndex) in log.Items("runs").Select((run, index) => (run, index)))
        {
            foreach (var (result, index) in run.Items("results").Select((result, index) => (result, index)))
            {
                if (++count > limits.MaxRows)
                {
                    throw ImportException.OverLimit($"The log has more than {limits.MaxRows} results.", "Split it.", nameof(ImportLimits.MaxRows));
                }

                Read(result, $"runs[{runIndex}].results[{index}]", into);
            }
        }
    }

    private static void Read(JsonElement result, string where, ImportCollector into)
    {
        if (result.Text("baselineState") == "absent")
        {
            into.Ignore("A finding that is gone.", where);
            return;
        }

        if (NamedModels.In(result) is not [var model, .. var others])
        {
            into.Ignore("A finding that names no model.", where);
            return;
        }

        if (Places(result) is not { Count: > 0 } places)
        {
            into.Add(new ModelMention(new Dependency { Model = model }) { OtherNames = others }, where);
            return;
        }

        foreach (var ofKind in places.GroupBy(place => SourceFileKinds.Of(place.Path)))
        {
            switch (ofKind.Key)
            {
                case SourceFileKind.Vendored or SourceFileKind.Archive:
                    into.Ignore("A finding in files that others wrote or a tool made.", where);
                    break;
                case SourceFileKind.Documentation:
                    into.AddDocumented(model, ofKind.First());
                    break;
                case SourceFileKind.Test:
                    foreach (var place in ofKind)
                    {
                        into.AddMentioned(model, PlaceKind.Test, place);
                    }

                    break;
                default:
                    var usage = new Dependency
                    {
                        Model = model,
                        Environment = ofKind.Key == SourceFileKind.Development ? DeploymentEnvironment.Test : null,
                        Occurrences = [.. ofKind],
                    };
                    into.Add(new ModelMention(usage) { OtherNames = others }, where);
                    break;
            }
        }
    }

    private static IReadOnlyList<Occurrence> Places(JsonElement result) =>
    [
        .. result.Items("locations")
            .Select(location => location.Get("physicalLocation"))
            .Select(place => (Path: PathOf(place.Get("artifactLocation").Text("uri")), Line: place.Get("region").Number("startLine")))
            .Where(place => place.Path is not null)
            .Select(place => new Occurrence { Path = place.Path!, Line = place.Line is >= 1 ? place.Line : null })
            .Distinct()
            .Take(UsageLimits.MostOccurrences),
    ];

    private static string? PathOf(string? uri)
    {
        var path = uri is null ? "" : Uri.UnescapeDataString(uri.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? uri["file://".Length..] : uri);
        path = path.Replace('\\', '/').TrimStart('/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path is "" ? null : path;
    }
}
