using System.Text.Json;
using RiskApi.Scenarios;

namespace RiskApi.WhatIfs;

/// <summary>A scenario: either changes or a merge patch.</summary>
internal sealed record ScenarioInput
{
    /// <summary>Its name.</summary>
    /// <example>The vendor announces</example>
    public required string Name { get; init; }

    /// <summary>Changes, made one after another; each sees what those before it made of the project.</summary>
    public IReadOnlyList<Change>? Changes { get; init; }

    /// <summary>A JSON Merge Patch (RFC 7396) over the project. It replaces lists as a whole: give every dependency that is to stay. A dependency with the model string of an actual one continues it, else one at the same position.</summary>
    public IReadOnlyDictionary<string, JsonElement>? MergePatch { get; init; }
}
