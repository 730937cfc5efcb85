using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>How weights are called that anybody can run: the register <c>data/open-weights.json</c>.</summary>
public sealed record OpenWeights
{
    /// <summary>A register of nothing.</summary>
    public static OpenWeights None { get; } = new();

    /// <summary>The JSON Schema of the file, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Organisations on Hugging Face, as spelled there, under whose name no hosted model is sold.</summary>
    public IReadOnlyList<string> Organizations { get => field ?? []; init; }

    /// <summary>Organisations on Hugging Face whose word hosted models carry too, with the beginnings of the names of their weights.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SharedOrganizations { get => field ?? new Dictionary<string, IReadOnlyList<string>>(); init; }

    /// <summary>Beginnings of names without an organisation that only weights carry.</summary>
    public IReadOnlyList<string> Names { get => field ?? []; init; }

    /// <summary>Families of weights: a name without an organisation that begins with one and goes on to the count of parameters is theirs.</summary>
    public IReadOnlyList<string> Families { get => field ?? []; init; }
}
