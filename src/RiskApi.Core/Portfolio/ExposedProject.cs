using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Portfolio;

/// <summary>A project as a portfolio sees it: scored by the facts of the as-of date, with what each of its dependencies stands to cost.</summary>
public sealed class ExposedProject
{
    private ExposedProject(string id, Project project, StoredScore? stored, ProjectEvaluation evaluation)
    {
        (Id, Project, Stored) = (id, project, stored);
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

    /// <summary>The dependencies, in the order given.</summary>
    public IReadOnlyList<Exposure> Exposures { get; }

    /// <summary>The day to have started by, the earliest of the dependencies'; null where none has one.</summary>
    public DateOnly? StartByOn => Exposures.Min(exposure => exposure.Deadline.StartByOn);

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public double ExpectedEffortDays => Exposures.Sum(exposure => exposure.Likelihood * exposure.EngineerDays);

    /// <summary>Scores a project.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="project">The project.</param>
    /// <param name="stored">Its latest stored assessment, where it has one.</param>
    /// <param name="scope">The day, the horizon and the method.</param>
    public static ExposedProject Of(string id, Project project, StoredScore? stored, PortfolioScope scope) =>
        new(id, project, stored, new ProjectEvaluation(project, new ScoringContext(scope.Outlook, scope.HorizonDays, project.Criticality, scope.Constants)));

    /// <summary>How bad it is when a project stops; what is assumed where nobody said.</summary>
    /// <param name="project">The project.</param>
    public static Criticality CriticalityOf(Project project) => project.Criticality ?? UsageProfile.AssumedCriticality;
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
