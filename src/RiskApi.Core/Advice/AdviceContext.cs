using RiskApi.Scoring;

namespace RiskApi.Advice;

/// <summary>What a proposal depends on besides the dependency.</summary>
/// <param name="Scoring">The scoring.</param>
/// <param name="Shortlists">The models that could stand in.</param>
/// <param name="Weighing">How they are weighed in this project.</param>
internal sealed record AdviceContext(ScoringContext Scoring, Shortlists Shortlists, Weighing Weighing)
{
    public AdviceConstants Costs => Scoring.Constants.Advice;
}
