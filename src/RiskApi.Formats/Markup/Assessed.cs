using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Markup;

/// <summary>A project with its assessment: what every export is made of.</summary>
/// <param name="Project">The project as it was assessed.</param>
/// <param name="Assessment">The assessment.</param>
internal sealed record Assessed(Project Project, Assessment Assessment)
{
    /// <summary>The id under which the project is kept; null where it is not.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Counts the changes of the project; 0 where it is not kept.</summary>
    public long Version { get; init; }

    /// <summary>When the project was changed last; null where it is not kept.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>What people call the project.</summary>
    public string Title => Project.Name ?? ProjectId ?? "Unnamed project";

    /// <summary>What tells the project from every other, as far as that is known.</summary>
    public string Key => ProjectId ?? Project.Name ?? "";

    /// <summary>Dependencies whose day to start a migration by has passed, models that have stopped included.</summary>
    public int StartByPassed => Assessment.Dependencies.Count(
        model => model.Deadline.StartByOn < Assessment.AsOf || model is { Status: ModelStatus.Retired, Deadline.StartByOn: null });

    /// <summary>Dependencies on models of a status.</summary>
    public int Count(ModelStatus status) => Assessment.Dependencies.Count(model => model.Status == status);

    /// <summary>Each dependency as the project states it and as it was assessed.</summary>
    public IEnumerable<(Dependency Stated, DependencyAssessment Scored)> Dependencies => Project.Dependencies.Zip(Assessment.Dependencies);
}
