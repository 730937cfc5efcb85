using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>How able models were found, <c>data/abilities.json</c>.</summary>
/// <param name="Sources">Who measured, by the key that measures give.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Schema">The JSON Schema of the file, for editors.</param>
internal sealed record AbilityFile(
    IReadOnlyDictionary<string, AbilitySource> Sources, IReadOnlyList<AbilityEntry> Measures, [property: JsonPropertyName("$schema")] string? Schema = null);

/// <summary>Who measured.</summary>
/// <param name="Source">Where it was read.</param>
/// <param name="Attribution">Who has to be named.</param>
/// <param name="Licence">The licence under which it may be passed on.</param>
internal sealed record AbilitySource(string Source, string Attribution, string Licence)
{
    /// <summary>The source with what its licence asks for.</summary>
    public override string ToString() => $"{Attribution} ({Licence}): {Source}";
}

/// <summary>One measure of one model, which several providers may serve.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Value">The value, in the measure's own unit.</param>
/// <param name="On">The day.</param>
/// <param name="Source">The key of the source.</param>
/// <param name="ListedAs">The name there, with the setting.</param>
/// <param name="Models">The models that it holds for, <c>provider/model-id</c>.</param>
internal sealed record AbilityEntry(string Measure, double Value, PartialDate On, string Source, string ListedAs, IReadOnlyList<string> Models);
