using RiskApi.Core.Usage;

namespace RiskApi.Projects;

/// <summary>
/// A JSON Merge Patch over a project; see <see cref="ProjectInput"/>. It documents the body, which is read as JSON so that a null can be told from what is left
/// out.
/// </summary>
internal sealed record ProjectPatch
{
    /// <summary>The project's name.</summary>
    public string? Name { get; init; }

    /// <summary>Who answers for it; null removes.</summary>
    public string? Owner { get; init; }

    /// <summary>The team that runs it; null removes.</summary>
    public string? Team { get; init; }

    /// <summary>Words that it is found by; the whole list.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>How bad it is when the project stops; null removes.</summary>
    public Criticality? Criticality { get; init; }

    /// <summary>The models that the project calls; the whole list.</summary>
    public IReadOnlyList<Dependency>? Dependencies { get; init; }
}
