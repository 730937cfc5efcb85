using System.Text.Json;
using System.Text.RegularExpressions;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Boms;

/// <summary>The names by which a component of a bill of materials may be known, the most telling one first.</summary>
internal static partial class ComponentNames
{
    private const int LongestSupplier = 100;

    /// <param name="component">A component of CycloneDX.</param>
    /// <param name="servedBy">The provider that a related service names; null where there is none.</param>
    public static IEnumerable<string> Of(JsonElement component, string? servedBy) => Of(
        component.Text("name"),
        component.Text("version"),
        [
            servedBy,
            component.Text("group"),
            component.Get("supplier").Text("name"),
            component.Get("manufacturer").Text("name"),
            component.Text("publisher"),
        ],
        component.Text("purl"),
        component.Get("pedigree").Items("ancestors").Select(ancestor => ancestor.Text("name")));

    /// <param name="name">The component's name.</param>
    /// <param name="version">Its version; part of the model's id where it is a date or a number.</param>
    /// <param name="suppliers">Whoever may serve it, the likeliest first.</param>
    /// <param name="purl">Its package URL.</param>
    /// <param name="bases">Names of the models that it is made from.</param>
    public static IEnumerable<string> Of(string? name, string? version, IEnumerable<string?> suppliers, string? purl, IEnumerable<string?> bases)
    {
        string[] own = name is null ? []
            : version is not null && IsPartOfIds().IsMatch(version) && !name.Contains(version, StringComparison.Ordinal) ? [$"{name}-{version}", name]
            : [name];
        var prefixes = suppliers
            .OfType<string>()
            .Where(supplier => supplier.Length <= LongestSupplier && !Secrets.IsIn(supplier))
            .Select(Prefix)
            .Where(prefix => prefix.Length > 0)
            .Distinct()
            .ToArray();
        var qualified = own.Where(one => !one.Contains('/', StringComparison.Ordinal)).SelectMany(one => prefixes.Select(prefix => $"{prefix}/{one}"));

        string?[] all = [.. qualified, .. own, PackageUrl.HuggingFaceId(purl), .. bases];
        return all.OfType<string>().Distinct();
    }

    /// <summary>The supplier's name as a prefix: a company's first word says most.</summary>
    private static string Prefix(string supplier) => NotInPrefixes().Replace(supplier.Trim().ToLowerInvariant().Split(' ', ',')[0], "");

    [GeneratedRegex(@"^(?:\d{4}-\d\d-\d\d|\d{8}|\d{4}|\d{3})$")]
    private static partial Regex IsPartOfIds();

    [GeneratedRegex("[^a-z0-9._-]")]
    private static partial Regex NotInPrefixes();
}
