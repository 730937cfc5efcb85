using RiskApi.Storage.Rescorings;

namespace RiskApi.Rescorings;

/// <summary>A page of passes over all projects, newest first.</summary>
/// <param name="Items">The passes.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record RescoringPage(IReadOnlyList<Rescoring> Items, string? Next);
