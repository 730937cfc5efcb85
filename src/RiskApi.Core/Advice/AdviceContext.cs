using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>What a proposal depends on besides the dependency.</summary>
/// <param name="Scoring">The scoring.</param>
/// <param name="Shortlists">The models that could stand in.</param>
/// <param name="Weighing">How they are weighed in this project.</param>
/// <param name="Costs">What actions cost.</param>
internal sealed record AdviceContext(ScoringContext Scoring, Shortlists Shortlists, Weighing Weighing, AdviceConstants Costs);
