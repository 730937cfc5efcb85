using RiskApi.Core.Usage;

namespace RiskApi.Core.Portfolio.Impacts;

/// <summary>A dependency that stops.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Criticality">How bad it is when the dependency stops; what is assumed where nobody said.</param>
/// <param name="Environment">Where the calls come from.</param>
/// <param name="Share">The part of the project's function that stops, 0 to 1.</param>
/// <param name="Requested">The model string.</param>
/// <param name="Model">The model that it means; null where no single model fits.</param>
/// <param name="HasStopped">Whether it has stopped already on the as-of date, so that no day to start by is left.</param>
/// <param name="AtShutdown">What a call gets from the day on.</param>
/// <param name="Fallback">What answers instead.</param>
/// <param name="ImpactAtDate">How bad it is, 0 to 1: criticality, environment and share, less what a fallback takes off that holds; the whole where none does.</param>
/// <param name="EngineerDays">The work of the migration, in engineer-days.</param>
/// <param name="LeadTimeDays">Days from decision to production, at the median.</param>
/// <param name="StartByOn">The date less the lead time.</param>
/// <param name="SlackDays">Days from the as-of date to it; negative once it has passed.</param>
public sealed record HitDependency(
    ProjectName Project,
    Criticality Criticality,
    DeploymentEnvironment Environment,
    double Share,
    string Requested,
    string? Model,
    bool HasStopped,
    AtShutdown AtShutdown,
    FallbackAtDate Fallback,
    double ImpactAtDate,
    double EngineerDays,
    int LeadTimeDays,
    DateOnly StartByOn,
    int SlackDays);
