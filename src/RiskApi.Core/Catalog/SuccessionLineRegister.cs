using System.Text.Json.Serialization;

namespace RiskApi.Catalog;

/// <summary>The register of succession lines, <c>data/lines.json</c>.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Schema">The JSON Schema of the file, for editors.</param>
internal sealed record SuccessionLineRegister(IReadOnlyList<SuccessionLine> Lines, [property: JsonPropertyName("$schema")] string? Schema = null);
