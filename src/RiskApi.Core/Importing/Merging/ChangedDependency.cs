using RiskApi.Scoring.Differences;

namespace RiskApi.Importing.Merging;

/// <summary>A stored dependency that an import changes.</summary>
/// <param name="Dependency">Its model, as it is stored.</param>
/// <param name="Fields">The members that change.</param>
public sealed record ChangedDependency(string Dependency, IReadOnlyList<FieldChange> Fields);
