using System.ComponentModel;
using FluentValidation;
using RiskApi.Assessments.Gate;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Gate;
using RiskApi.Core.Scoring;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;

namespace RiskApi.Agents.Tools;

/// <summary>Judges a project by a policy.</summary>
internal sealed class GateTool(
    NamedProjects named, ProjectSource projects, Documents<GatePolicy> policies, AssessmentStore assessments, Outlooks outlooks, Assessor assessor)
    : IAgentTool<GateToolInput, GateToolAnswer>
{
    public static ToolLabel Label { get; } = new(
        "gate",
        "Judge a project",
        """
        Does a project pass a policy on the AI models that it calls? Answers pass or fail, with each reason, its code, and what to do.
        Use it before a release or a merge, or to check a change that you have just made. The policy is one that the service keeps (policyName) or given (policy);
        without either, it fails models that have stopped, names on no record, and models whose day to start migrating by has passed.
        """);

    public async Task<GateToolAnswer> Answer(GateToolInput input, CancellationToken cancel)
    {
        await named.Find(input.Project, input.ProjectId, cancel);
        return GateToolAnswer.Of(ToolRefusal.Unless(
            await GateEndpoints.Judge(input.ToApi(), projects, policies, assessments, outlooks, assessor, cancel)));
    }
}

/// <summary>A project to judge.</summary>
internal sealed record GateToolInput
{
    private static readonly GatePolicy Usual = new() { NoRetiredModels = true, NoUnknownModels = true, StartByNotPassed = true };

    [Description(ArgumentWords.ProjectId)]
    public string? ProjectId { get; init; }

    [Description("The project; of each dependency only the model is required. Or give projectId.")]
    public InlineProject? Project { get; init; }

    [Description("The name of a policy that the service keeps; or give policy, or neither.")]
    public string? PolicyName { get; init; }

    [Description("What the project must fulfil, such as {\"noModelsUnderNotice\": true, \"maximumScore\": 50}; or give policyName, or neither.")]
    public GatePolicy? Policy { get; init; }

    [Description("An earlier state to compare with, where the policy fails only new findings: an assessment that is kept, or a project, a day or both.")]
    public GateBaseline? Baseline { get; init; }

    [Description(ArgumentWords.HorizonDays)]
    public int? HorizonDays { get; init; }

    [Description(ArgumentWords.AsOf)]
    public DateOnly? AsOf { get; init; }

    public GateInput ToApi() => new()
    {
        Project = Project,
        ProjectId = ProjectId,
        Policy = Policy ?? (PolicyName is null ? Usual : null),
        PolicyName = PolicyName,
        Baseline = Baseline,
        HorizonDays = HorizonDays,
        AsOf = AsOf,
    };
}

/// <summary>The bounds of that: those of the API.</summary>
internal sealed class GateToolInputValidator : AbstractValidator<GateToolInput>
{
    public GateToolInputValidator(IValidator<GateInput> api) => RuleFor(input => input.ToApi()).SetValidator(api).OverridePropertyName("");
}

/// <summary>The verdict on a project.</summary>
/// <param name="Verdict">Pass or fail.</param>
/// <param name="Summary">The verdict in a line.</param>
/// <param name="Reasons">The first reasons why it fails; empty where it passes.</param>
/// <param name="ReasonCount">Reasons in all.</param>
/// <param name="ExemptCount">Findings that are exempt on this day.</param>
/// <param name="Score">The project's score, 0 to 100.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="CatalogVersion">The digest of the catalog behind it.</param>
internal sealed record GateToolAnswer(
    Verdict Verdict,
    string Summary,
    IReadOnlyList<GateFinding> Reasons,
    int ReasonCount,
    int ExemptCount,
    double Score,
    ConfidenceLevel Confidence,
    DateOnly AsOf,
    string CatalogVersion) : IAgentAnswer
{
    private const int MostReasons = 10;

    public static GateToolAnswer Of(GateView view) => new(
        view.Verdict,
        view.Summary,
        [.. view.Reasons.Take(MostReasons)],
        view.Reasons.Count,
        view.ExemptFindings.Count,
        view.Score,
        view.Confidence.Level,
        view.AsOf,
        view.CatalogVersion);

    public string ToText() => AgentWords.Lines(
    [
        $"{Words.Of(Verdict)}: {Summary}",
        .. Reasons.Select(reason => $"- {Words.Of(reason.Code)}: {reason.Message}"),
        ReasonCount > Reasons.Count ? $"- and {ReasonCount - Reasons.Count} more" : null,
        ExemptCount > 0 ? $"Exempt: {ExemptCount}." : null,
        ReasonCount > 0 ? "check_model gives the dates and sources of a model." : null,
        $"Score {Words.Of(Score)} of 100, confidence {Words.Of(Confidence)}. {AgentWords.AsOf(AsOf, CatalogVersion)}",
    ]);
}
