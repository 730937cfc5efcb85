using System.Text.Json;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Boms;

/// <summary>Reads the AI packages of SPDX 3.0.1 documents, JSON-LD: <c>ai_AIPackage</c> with name, version, supplier and package URL.</summary>
/// <remarks>Form: https://spdx.github.io/spdx-spec/v3.0.1/model/AI/Classes/AIPackage/.</remarks>
internal static class SpdxReader
{
    private const string PackageType = "ai_AIPackage";

    /// <summary>Reads a document.</summary>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        using var document = JsonFile.Parse(content, limits);
        var root = document.RootElement;
        if (root.Get("spdxVersion").ValueKind != JsonValueKind.Undefined)
        {
            throw new ImportException("This is SPDX 2, which knows no models; SPDX 3.0.1 is read, and so is CycloneDX.");
        }

        var elements = root.Get("@graph").ValueKind == JsonValueKind.Array ? [.. root.Items("@graph")] : new[] { root };
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if ((element.Text("spdxId") ?? element.Text("@id")) is { } id && element.Text("name") is { } name)
            {
                names.TryAdd(id, name);
            }
        }

        foreach (var (index, element) in elements.Index())
        {
            var where = $"@graph[{index}]";
            if (element.Text("type") == PackageType || element.Text("@type") == PackageType)
            {
                ReadPackage(element, where, names, into);
            }
            else if (element.Text("type") is { } type && type.EndsWith("Package", StringComparison.Ordinal))
            {
                into.Ignore("A package that is no ai_AIPackage.", where);
            }
        }
    }

    private static void ReadPackage(JsonElement package, string where, Dictionary<string, string> names, ImportCollector into)
    {
        var purl = package.Text("software_packageUrl")
            ?? package
            .Items("externalIdentifier")
            .Where(other => other.Text("externalIdentifierType") == "packageUrl")
            .Select(other => other.Text("identifier"))
            .FirstOrDefault()
            ?? FromDownload(package.Text("software_downloadLocation") ?? package.Text("downloadLocation"));
        var suppliers = Named(package.Get("suppliedBy"), names).Concat(package.Items("originatedBy").SelectMany(by => Named(by, names)));
        var found = ComponentNames.Of(package.Text("name"), package.Text("software_packageVersion") ?? package.Text("packageVersion"), suppliers, purl, [])
            .ToArray();
        if (found is [])
        {
            into.Ignore("An ai_AIPackage without a name.", where);
            return;
        }

        if (PackageUrl.HuggingFaceId(purl) is not null)
        {
            into.Warn(PackageUrl.HuggingFaceWarning);
        }

        into.Add(new ModelMention(new Dependency { Model = found[0] }) { OtherNames = found[1..] }, where);
    }

    /// <summary>The name of an agent that is referred to, or written in place.</summary>
    private static IEnumerable<string?> Named(JsonElement agent, Dictionary<string, string> names) =>
        [agent.AsText() is { } id ? names.GetValueOrDefault(id) : agent.Text("name")];

    private static string? FromDownload(string? location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Host == "huggingface.co" && uri.Segments is [_, var maker, var model, ..]
            ? $"pkg:huggingface/{maker}{model.TrimEnd('/')}"
            : null;
}
