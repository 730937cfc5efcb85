namespace RiskApi.Importing;

/// <summary>What an import left out for one reason.</summary>
/// <param name="Because">The reason.</param>
/// <param name="Count">How many things it left out for it.</param>
/// <param name="Where">Where the first twenty of them are: lines, paths, or places in the document.</param>
public sealed record IgnoredItems(string Because, int Count, IReadOnlyList<string> Where);
