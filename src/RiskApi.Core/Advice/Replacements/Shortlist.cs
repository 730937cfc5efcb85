using RiskApi.Catalog;

namespace RiskApi.Advice;

/// <summary>The models that could stand in for one.</summary>
/// <param name="For">The model that they could stand in for.</param>
/// <param name="Prices">Its prices.</param>
/// <param name="IsOfFallbacks">Whether they are to fall back on, and not to move to.</param>
/// <param name="Candidates">They, those of the greatest standing weight first.</param>
internal sealed record Shortlist(Model For, Prices Prices, bool IsOfFallbacks, Candidate[] Candidates);
