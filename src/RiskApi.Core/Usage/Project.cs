namespace RiskApi.Usage;

/// <summary>A project: the models that it calls.</summary>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Criticality">How bad it is when it stops; null where nobody said.</param>
/// <param name="Dependencies">The models that it calls.</param>
public sealed record Project(string? Name, Criticality? Criticality, IReadOnlyList<Dependency> Dependencies);
