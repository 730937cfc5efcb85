using RiskApi.Core.Advice;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Planning;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Assessments;

/// <summary>Scores projects; the same input, catalog version and method version give the same answer.</summary>
/// <param name="constants">The constants of the method.</param>
public sealed class Assessor(MethodConstants constants)
{
    private readonly Adviser _adviser = new(constants.Advice, constants.Weighing);
    private readonly string _methodVersion = MethodVersion.Of(constants);

    /// <summary>Scores one dependency by itself, without advice.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="context">What the score depends on besides; its constants must be the assessor's.</param>
    public DependencyAssessment Assess(Dependency dependency, ScoringContext context)
    {
        var evaluation = DependencyEvaluation.Of(dependency, context);
        return DependencyAssessment.Of(evaluation, evaluation.Factors.ExpectedLoss(constants.ReadyWorkShare), context);
    }

    /// <summary>Scores a project.</summary>
    /// <param name="project">The project; at least one dependency.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="outlook">What was known on the as-of date.</param>
    public Assessment Assess(Project project, int horizonDays, Outlook outlook)
    {
        var evaluation = new ProjectEvaluation(project, new ScoringContext(outlook, horizonDays, project.Criticality, constants));
        var summary = evaluation.Summarize();

        return new()
        {
            Name = project.Name,
            Score = summary.Score,
            Band = summary.Band,
            ScoreRange = summary.ScoreRange,
            Confidence = summary.Confidence,
            AsOf = outlook.AsOf,
            HorizonDays = horizonDays,
            CatalogVersion = outlook.Known.Catalog.Version,
            MethodVersion = _methodVersion,
            ExpectedMigrations = summary.ExpectedMigrations,
            ExpectedEffortDays = summary.ExpectedEffortDays,
            Concentration = summary.Concentration,
            Dependencies =
            [
                .. evaluation.Dependencies.Zip(evaluation.Losses, (dependency, loss) => DependencyAssessment.Of(dependency, loss, evaluation.Context))
            ],
            Advice = _adviser.Advise(evaluation),
        };
    }

    /// <summary>Scores scenarios beside the actual project.</summary>
    /// <param name="project">The actual project.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="outlook">What was known on the as-of date.</param>
    public WhatIf Compare(Project project, IReadOnlyList<Scenario> scenarios, int horizonDays, Outlook outlook)
    {
        var before = ScoredProject.Of(project, new ScoringContext(outlook, horizonDays, project.Criticality, constants));
        return new()
        {
            Name = project.Name,
            AsOf = outlook.AsOf,
            HorizonDays = horizonDays,
            CatalogVersion = outlook.Known.Catalog.Version,
            MethodVersion = _methodVersion,
            Before = before.Summary,
            Scenarios =
            [
                .. scenarios.Select(scenario => before.Beside(
                    scenario,
                    ScoredProject.Of(scenario.Project, new ScoringContext(scenario.Outlook, horizonDays, scenario.Project.Criticality, constants)))),
            ],
        };
    }

    /// <summary>Plans what to do to come down to a score, or to make the most of a budget.</summary>
    /// <param name="project">The project.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="outlook">What was known on the as-of date.</param>
    public Plan Plan(Project project, PlanGoal goal, int horizonDays, Outlook outlook)
    {
        var evaluation = new ProjectEvaluation(project, new ScoringContext(outlook, horizonDays, project.Criticality, constants));
        return Planner.Plan(evaluation, goal, _adviser.ContextOf(evaluation), _methodVersion) with { Name = project.Name };
    }
}
