using System.Text.Json;
using System.Text.RegularExpressions;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Findings;

/// <summary>Finds the name of the model that a finding is about.</summary>
internal static partial class NamedModels
{
    /// <summary>What properties that name a model are called, without their separators.</summary>
    private static readonly string[] Properties = ["requested", "model", "modelid", "modelname", "aimodel", "modelstring", "deprecatedmodel", "currentmodel"];

    private static readonly string[] Regions = ["region", "contextRegion"];

    /// <summary>A finding shows a few lines; words after these are of something else.</summary>
    private const int MostWords = 100;

    private const int LongestProvider = 100;

    /// <summary>The names of the model, the likeliest first; none where the finding names no model.</summary>
    public static string[] In(JsonElement result)
    {
        var stated = Stated(result.Get("properties")).ToArray();
        if (stated is not [])
        {
            return stated;
        }

        var shown = result.Items("locations")
            .SelectMany(location => Regions.Select(region => location.Get("physicalLocation").Get(region).Get("snippet").Text("text")))
            .SelectMany(Words).Take(MostWords).ToArray();
        var told = new[] { result.Get("message").Text("text"), result.Get("message").Text("markdown") }
            .Concat(result.Get("message").Items("arguments").Select(argument => argument.AsText()))
            .SelectMany(Words).Take(MostWords).ToArray();

        return (told.FirstOrDefault(shown.Contains)
            ?? shown.FirstOrDefault()
            ?? told.FirstOrDefault()
            ?? Words(result.Text("ruleId")?.Replace('/', ' ')).FirstOrDefault()) is { } name
            ? [.. new[] { name, name.Split('/')[^1] }.Distinct()]
            : [];
    }

    /// <summary>What properties state: a reference with its provider before the bare id.</summary>
    private static IEnumerable<string> Stated(JsonElement properties)
    {
        if (properties.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var values = properties.EnumerateObject()
            .Select(property => (Rank: Array.IndexOf(Properties, Plain(property.Name)), Value: property.Value.AsText()))
            .Where(property => property.Rank >= 0 && property.Value is not null && !property.Value.Any(char.IsWhiteSpace))
            .OrderBy(property => property.Rank)
            .Select(property => property.Value!)
            .ToArray();
        var provider = properties
            .EnumerateObject()
            .Where(property => Plain(property.Name) is "provider" or "vendor")
            .Select(property => property.Value.AsText())
            .FirstOrDefault(text => text is { Length: <= LongestProvider } && !text.Any(char.IsWhiteSpace) && !Secrets.IsIn(text));

        return values
            .SelectMany(value =>
                provider is null || value.Contains('/', StringComparison.Ordinal) ? [value] : new[] { $"{provider.ToLowerInvariant()}/{value}", value })
            .Distinct();
    }

    /// <summary>The name without a namespace and separators: <c>riskapi:modelId</c>, <c>model_id</c> and <c>Model-Id</c> are one.</summary>
    private static string Plain(string name) =>
        name[(name.LastIndexOf(':') + 1)..].Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static IEnumerable<string> Words(string? text) => text is null ? []
        : Word().Matches(text).Select(word => word.Value.TrimEnd('.', ':', '/', '-', '@')).Where(word => ModelShape.Fits(word.Split('/')[^1]));

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._:/@-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
