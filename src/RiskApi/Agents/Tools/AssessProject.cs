using System.ComponentModel;
using FluentValidation;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Hosting.Telemetry;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Agents.Tools;

/// <summary>Scores a project.</summary>
internal sealed class AssessProject(NamedProjects projects, Outlooks outlooks, Assessor assessor, ServiceMetrics metrics)
    : IAgentTool<AssessProjectInput, AssessProjectAnswer>
{
    public static ToolLabel Label { get; } = new(
        "assess_project",
        "Assess a project",
        """
        How exposed is a project to the AI models that it calls? Gives its score from 0 to 100, where each model stands, worst first, and what to do first by when.
        Use it for a whole project: one that the service keeps, by projectId, or one whose models you found in code, in project.dependencies. Nothing is stored. For one model use check_model.
        """);

    public async Task<AssessProjectAnswer> Answer(AssessProjectInput input, CancellationToken cancel)
    {
        var project = await projects.Find(input.Project, input.ProjectId, cancel);
        return AssessProjectAnswer.Of(metrics.Count(assessor.Assess(project, input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(input.AsOf))));
    }
}

/// <summary>A project to score.</summary>
internal sealed record AssessProjectInput
{
    [Description(ArgumentWords.ProjectId)]
    public string? ProjectId { get; init; }

    [Description("The project; of each dependency only the model is required, and what is left out is assumed. Or give projectId.")]
    public InlineProject? Project { get; init; }

    [Description(ArgumentWords.HorizonDays)]
    public int? HorizonDays { get; init; }

    [Description(ArgumentWords.AsOf)]
    public DateOnly? AsOf { get; init; }
}

/// <summary>The bounds of that.</summary>
internal sealed class AssessProjectInputValidator : AbstractValidator<AssessProjectInput>
{
    public AssessProjectInputValidator(IValidator<InlineProject> project)
    {
        this.IsAboutOneProject(input => input.Project, input => input.ProjectId);
        RuleFor(input => input.Project!).SetValidator(project);
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.AsOf).WithinTheRecord();
    }
}

/// <summary>A scored project in short.</summary>
internal sealed record AssessProjectAnswer : IAgentAnswer
{
    private const int MostModels = 5;
    private const int MostActions = 3;

    public string? Name { get; init; }

    /// <summary>Where it stands and what is first, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The score, 0 to 100.</summary>
    public required double Score { get; init; }

    public required Band Band { get; init; }

    public required ConfidenceLevel Confidence { get; init; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public required double ExpectedEffortDays { get; init; }

    /// <summary>The models with the highest scores, the highest first.</summary>
    public required IReadOnlyList<ProjectModelLine> Models { get; init; }

    /// <summary>Models in all.</summary>
    public required int ModelCount { get; init; }

    /// <summary>What to do, most of the expected loss removed first.</summary>
    public required IReadOnlyList<ActionLine> Actions { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required int HorizonDays { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string CatalogVersion { get; init; }

    public static AssessProjectAnswer Of(Assessment assessment)
    {
        var worst = assessment.Dependencies.OrderByDescending(model => model.Score).Take(MostModels).ToArray();
        return new()
        {
            Name = assessment.Name,
            Summary = assessment.Summary!,
            Score = assessment.Score,
            Band = assessment.Band,
            Confidence = assessment.Confidence.Level,
            ExpectedEffortDays = assessment.ExpectedEffortDays,
            Models = [.. worst.Select(ProjectModelLine.Of)],
            ModelCount = assessment.Dependencies.Count,
            Actions = [.. assessment.Advice.Take(MostActions).Select(ActionLine.Of)],
            Sources = [.. worst.SelectMany(model => (model.Lifecycle?.Sources ?? []).Take(1)).Distinct()],
            HorizonDays = assessment.HorizonDays,
            AsOf = assessment.AsOf,
            CatalogVersion = assessment.CatalogVersion,
        };
    }

    public string ToText() => AgentWords.Lines(
    [
        $"{(Name is null ? "" : $"{Name}: ")}score {Words.Of(Score)} of 100, {Words.Of(Band)}; confidence {Words.Of(Confidence)}. {Summary}",
        $"Expected within {HorizonDays} days: {AgentWords.Work(ExpectedEffortDays)} of forced migration.",
        .. Models.Select(model => $"- {model.ToText()}"),
        ModelCount > Models.Count ? $"- and {ModelCount - Models.Count} more with lower scores" : null,
        Actions is [] ? null : "First:",
        .. Actions.Select((action, i) => $"{i + 1}. {action.ToText(AsOf)}"),
        AgentWords.Sources(Sources),
        AgentWords.AsOf(AsOf, CatalogVersion),
    ]);
}

/// <summary>A model of a project.</summary>
/// <param name="Requested">The model string as the project gives it.</param>
/// <param name="Model">The model's reference; null where no single model fits.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Score">Its score, 0 to 100.</param>
/// <param name="Summary">Where it stands and what to do, in a sentence.</param>
/// <param name="StartByOn">The day to start by; null where there is none.</param>
internal sealed record ProjectModelLine(string Requested, string? Model, ModelStatus Status, double Score, string Summary, DateOnly? StartByOn)
{
    public static ProjectModelLine Of(DependencyAssessment model) => new(
        model.Requested, model.Model is null ? null : $"{model.Provider}/{model.Model}", model.Status, model.Score, model.Summary!, model.Deadline.StartByOn);

    public string ToText() => $"{Requested}: {Words.Of(Score)}, {Words.Of(Status)}. {Summary}";
}

/// <summary>An action.</summary>
/// <param name="Title">The action in a line.</param>
/// <param name="EffortDays">Engineer-days.</param>
/// <param name="PointsRemoved">Points that it takes off the project's score.</param>
/// <param name="StartByOn">The day to start by; null where there is none.</param>
internal sealed record ActionLine(string Title, double EffortDays, double PointsRemoved, DateOnly? StartByOn)
{
    public static ActionLine Of(AdvisedAction action) => new(action.Title, action.EffortDays, action.PointsRemoved, action.StartByOn);

    public string ToText(DateOnly asOf) =>
        $"{Title}: {AgentWords.Work(EffortDays)}, {Words.Of(PointsRemoved)} points off{(StartByOn is { } day ? $", start by {AgentWords.Day(day, asOf)}" : "")}";
}
