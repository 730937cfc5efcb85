namespace RiskApi.Core.Usage;

/// <summary>A project: the models that it calls, and who answers for it.</summary>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Criticality">How bad it is when it stops; null where nobody said.</param>
/// <param name="Dependencies">The models that it calls.</param>
public sealed record Project(string? Name, Criticality? Criticality, IReadOnlyList<Dependency> Dependencies)
{
    /// <summary>Who answers for it; null where nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The team that runs it; null where none is named.</summary>
    public string? Team { get; init; }

    /// <summary>Words that it is found by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
