using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews;

/// <summary>A dependency of the reviewed project, in short.</summary>
/// <param name="Requested">The model string as it was given.</param>
/// <param name="Model">The reference of the model whose facts count; null where the pace of all models is assumed.</param>
/// <param name="Environment">Where the calls come from.</param>
/// <param name="Status">Where the model stands.</param>
/// <param name="Basis">What its end date rests on.</param>
/// <param name="EndsOn">The day to be done by: committed, or the early estimate where none is; null where it ended on an unknown day.</param>
/// <param name="StartByOn">The day to start a migration by; null where there is none.</param>
/// <param name="LeadTimeDays">Days that a migration takes.</param>
/// <param name="Fallback">What answers instead; null where nothing does.</param>
/// <param name="Score">Its score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
public sealed record ReviewedDependency(
    string Requested,
    string? Model,
    DeploymentEnvironment Environment,
    ModelStatus Status,
    ForecastBasis Basis,
    DateOnly? EndsOn,
    DateOnly? StartByOn,
    int LeadTimeDays,
    string? Fallback,
    double Score,
    Band Band)
{
    internal static ReviewedDependency Of(DependencyAssessment scored) => new(
        scored.Requested,
        scored.ScoredAs,
        scored.Usage.Environment,
        scored.Status,
        scored.Forecast.Basis,
        scored.Deadline.EndsOn,
        scored.Deadline.StartByOn,
        scored.Deadline.LeadTimeDays,
        scored.Fallback?.Requested,
        scored.Score,
        scored.Band);
}
