namespace RiskApi.Importing.Merging;

/// <summary>A member of a dependency that a file tells.</summary>
/// <param name="Name">The member, as in the usage profile.</param>
/// <param name="Value">Its value, as JSON spells it.</param>
/// <param name="Because">How the file tells it.</param>
public sealed record ImportedMember(string Name, string Value, string Because);
