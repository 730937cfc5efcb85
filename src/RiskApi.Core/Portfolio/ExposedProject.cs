using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Portfolio;

/// <summary>A project as a portfolio sees it: scored by the facts of the as-of date, with what each of its dependencies stands to cost.</summary>
public sealed class ExposedProject
{
    private ExposedProject(string id, Project project, StoredScore? stored, ProjectVersion? version, ProjectEvaluation evaluation)
    {
        (Id, Project, Stored, Version, Evaluation) = (id, project, stored, version, evaluation);
        Score = Rounded.Score(evaluation.Score);
        Band = evaluation.Context.Constants.BandOf(Score);
        Confidence = ConfidenceReasons.Of(evaluation.Dependencies, evaluation.Context).Level;
        Exposures = [.. evaluation.Dependencies.Zip(evaluation.Losses, (dependency, loss) => new Exposure(dependency, loss, evaluation.Context))];
    }

    /// <summary>The project's id.</summary>
    public string Id { get; }

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>How bad it is when it stops; what is assumed where nobody said.</summary>
    public Criticality Criticality => CriticalityOf(Project);

    /// <summary>The score, 0 to 100.</summary>
    public double Score { get; }

    /// <summary>The score in a word.</summary>
    public Band Band { get; }

    /// <summary>How far to trust the score.</summary>
    public ConfidenceLevel Confidence { get; }

    /// <summary>Its latest stored assessment; null where it has none. No figure rests on it.</summary>
    public StoredScore? Stored { get; }

    /// <summary>Which state of it this is; null where it is not kept.</summary>
    public ProjectVersion? Version { get; }

    /// <summary>The dependencies, in the order given.</summary>
    public IReadOnlyList<Exposure> Exposures { get; }

    /// <summary>The day to have started by, the earliest of the dependencies'; null where none has one.</summary>
    public DateOnly? StartByOn => Exposures.Min(exposure => exposure.Deadline.StartByOn);

    internal ProjectEvaluation Evaluation { get; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public double ExpectedEffortDays => Exposures.Sum(exposure => exposure.Likelihood * exposure.EngineerDays);

    /// <summary>Scores a project.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="project">The project.</param>
    /// <param name="stored">Its latest stored assessment, where it has one.</param>
    /// <param name="scope">The day, the horizon and the method.</param>
    /// <param name="version">Which state of it this is, where it is kept.</param>
    public static ExposedProject Of(string id, Project project, StoredScore? stored, PortfolioScope scope, ProjectVersion? version = null)
    {
        var context = new ScoringContext(scope.Outlook, scope.HorizonDays, project.Criticality, scope.Constants);
        return new(id, project, stored, version, new ProjectEvaluation(project, context));
    }

    /// <summary>How bad it is when a project stops; what is assumed where nobody said.</summary>
    /// <param name="project">The project.</param>
    public static Criticality CriticalityOf(Project project) => project.Criticality ?? UsageProfile.AssumedCriticality;
}

/// <summary>A state of a project that is kept: of one project, equal versions mean equal projects.</summary>
/// <param name="Number">Counts its changes, from 1 on.</param>
/// <param name="CreatedAt">When it was created; one that was deleted and created again begins to count anew.</param>
public sealed record ProjectVersion(long Number, DateTimeOffset CreatedAt)
{
    /// <summary>The day on which it was created, in UTC.</summary>
    public DateOnly CreatedOn => DateOnly.FromDateTime(CreatedAt.UtcDateTime);
}

/// <summary>A project by name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it; null where nobody is named.</param>
/// <param name="Team">The team that runs it; null where none is named.</param>
public sealed record ProjectName(string Id, string? Name, string? Owner, string? Team)
{
    internal static ProjectName Of(ExposedProject project) => new(project.Id, project.Project.Name, project.Project.Owner, project.Project.Team);
}
