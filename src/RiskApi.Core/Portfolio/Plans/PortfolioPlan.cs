using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>What to do across all projects with so many engineer-days a month.</summary>
/// <param name="Basis">What the answer rests on.</param>
/// <param name="Summary">The plan in a sentence.</param>
/// <param name="EngineerDaysPerMonth">Engineer-days of all teams together in a month.</param>
/// <param name="Totals">What it comes to.</param>
/// <param name="Months">The months, with what is done in each.</param>
/// <param name="NotPlanned">What would help and is not in it.</param>
public sealed record PortfolioPlan(
    PortfolioBasis Basis,
    string Summary,
    double EngineerDaysPerMonth,
    PlanTotals Totals,
    IReadOnlyList<PlannedMonth> Months,
    NotPlanned NotPlanned);

/// <summary>What a plan comes to.</summary>
/// <param name="LossBefore">The sum of the expected losses of all dependencies, as in the summary.</param>
/// <param name="LossAfter">The same once everything is done.</param>
/// <param name="EngineerDays">Engineer-days of all actions, shared work once.</param>
/// <param name="EngineerDaysAvailable">Engineer-days of all months.</param>
/// <param name="IsExact">Whether no choice of actions within the budget of all months leaves less; large portfolios get a good choice instead.</param>
/// <param name="Projects">Projects that the plan is about.</param>
/// <param name="ProjectsServed">Projects that an action serves.</param>
/// <param name="ProjectsLeftOut">Projects that it had no room for, those of the least expected loss; their loss counts and stays as it is.</param>
/// <param name="Bands">Projects by band, from low to critical, before and after; those left out are not counted.</param>
public sealed record PlanTotals(
    double LossBefore,
    double LossAfter,
    double EngineerDays,
    double EngineerDaysAvailable,
    bool IsExact,
    int Projects,
    int ProjectsServed,
    int ProjectsLeftOut,
    IReadOnlyList<BandChange> Bands);

/// <summary>Projects of one band, before a plan and after it.</summary>
/// <param name="Band">The band.</param>
/// <param name="Before">Projects as they are.</param>
/// <param name="After">Projects once everything is done.</param>
public sealed record BandChange(Band Band, int Before, int After);

/// <summary>A dependency that an action is done for.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Dependency">The model string, as the project names it.</param>
/// <param name="Index">Its position in the project, from 0.</param>
public sealed record ServedDependency(ProjectName Project, string Dependency, int Index);
