using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>A series of models that replace one another at their maker, such as <c>claude-sonnet</c>.</summary>
/// <param name="Id">The name that models give in <see cref="Model.Line"/>.</param>
/// <param name="Maker">Who trains the models of the line.</param>
/// <param name="Description">The line in words.</param>
public sealed record SuccessionLine(string Id, string Maker, string Description);

/// <summary>The register of succession lines, <c>data/lines.json</c>.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Schema">The JSON Schema of the file, for editors.</param>
internal sealed record SuccessionLineRegister(IReadOnlyList<SuccessionLine> Lines, [property: JsonPropertyName("$schema")] string? Schema = null);
