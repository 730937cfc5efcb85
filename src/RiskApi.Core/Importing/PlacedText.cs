using RiskApi.Usage;

namespace RiskApi.Importing;

/// <summary>A text that was found, and where.</summary>
/// <param name="Text">The text.</param>
/// <param name="Occurrences">The places, at most a hundred.</param>
public sealed record PlacedText(string Text, IReadOnlyList<Occurrence> Occurrences);
