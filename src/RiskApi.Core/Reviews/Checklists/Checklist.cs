using System.Text.Json.Serialization;

namespace RiskApi.Core.Reviews.Checklists;

/// <summary>A versioned list of questions for a review.</summary>
public sealed record Checklist
{
    /// <summary>The JSON Schema of the file, for editors.</summary>
    [JsonPropertyName("$schema")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>Stable id, the same for every version.</summary>
    /// <example>model-retirement-resilience</example>
    public required string Id { get; init; }

    /// <summary>The version, from 1 on. A version that was used in a review is not changed any more; a new one is added.</summary>
    /// <example>1</example>
    public required int Version { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>The groups of its items, in order.</summary>
    public required IReadOnlyList<Pillar> Pillars { get; init; }

    /// <summary>The questions, in order of pillar.</summary>
    public required IReadOnlyList<ChecklistItem> Items { get; init; }
}

/// <summary>A group of items of a checklist.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What its items are about.</param>
public sealed record Pillar(string Id, string Title, string Description);
