using System.Text.RegularExpressions;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Finds the model of the record that a feed calls by a name of its own: taken over, it would be there twice, with two clocks.</summary>
internal static partial class TwinNames
{
    /// <summary>What the name of a statement is short for, in a sentence; null where the provider has no model that it could be.</summary>
    public static string? Of(ModelStatement said, Provider provider) =>
        provider.Models.FirstOrDefault(model => IsShort(said.Model, model.Id)) is { } whole
            ? $"It is short for '{whole.Id}', and no call to {provider.Name} can name it so; nothing is taken over."
            : provider.Models.FirstOrDefault(model => IsSameSnapshot(said, model)) is { } same
            ? $"{provider.Name} calls the model of that name that ends on {said.End?.On} '{same.Id}'; nothing is taken over."
            : null;

    /// <summary>Whether a name is an id without its maker, and perhaps without its version: <c>nova-premier</c> of <c>amazon.nova-premier-v1:0</c>.</summary>
    private static bool IsShort(string name, string id) =>
        Maker().Match(id) is { Success: true } maker
        && id[maker.Length..] is var rest
        && (Same(name, rest) || (ModelNames.Stem(rest) is { } stem && Same(name, stem)));

    /// <summary>Whether a name counts versions where the id has the date, of one line and with one end: <c>mistral-large-2-1</c>, <c>mistral-large-2411</c>.</summary>
    private static bool IsSameSnapshot(ModelStatement said, Model model) =>
        said.End is { } end
        && model.EndDate?.On == end.On
        && Dated().Match(model.Id) is { Success: true } dated
        && Numbered().Match(said.Model) is { Success: true } numbered
        && Same(dated.Groups["line"].Value, numbered.Groups["line"].Value);

    private static bool Same(string one, string other) => ModelNames.Key(one) == ModelNames.Key(other);

    [GeneratedRegex("^[a-z][a-z0-9]*[./]", RegexOptions.CultureInvariant)]
    private static partial Regex Maker();

    [GeneratedRegex("^(?<line>.*[a-z])-(?:[0-9]{4}|[0-9]{6}|[0-9]{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex("^(?<line>.*[a-z])-[0-9]{1,2}(?:[.-][0-9]{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
