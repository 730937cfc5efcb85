using System.Runtime.CompilerServices;
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
    private readonly Adviser _adviser = new(constants.Advice);
    private readonly string _methodVersion = MethodVersion.Of(constants);
    private readonly ConditionalWeakTable<Outlook, KeptDependencies> _kept = [];

    /// <summary>w: the part of the loss that a forced migration costs even a team that is ready.</summary>
    internal double ReadyWorkShare => constants.ReadyWorkShare;

    /// <summary>Scores one dependency by itself, without advice.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="context">What the score depends on besides; its constants must be the assessor's.</param>
    public DependencyAssessment Assess(Dependency dependency, ScoringContext context)
    {
        var evaluation = new ProjectEvaluation([DependencyEvaluation.Of(dependency, context)], context);
        return KnownDependency.Of(evaluation.Dependencies[0], evaluation.Losses[0], _adviser.ContextOf(evaluation));
    }

    /// <summary>Scores one dependency by itself on a day, without advice.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="outlook">What was known on the day.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="projectCriticality">The project's criticality, where it was said.</param>
    internal DependencyAssessment Assess(Dependency dependency, Outlook outlook, int horizonDays, Criticality? projectCriticality) =>
        Assess(dependency, new ScoringContext(outlook, horizonDays, projectCriticality, constants));

    /// <summary>Scores a project.</summary>
    /// <param name="project">The project; at least one dependency.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="outlook">What was known on the as-of date.</param>
    public Assessment Assess(Project project, int horizonDays, Outlook outlook)
    {
        var context = new ScoringContext(outlook, horizonDays, project.Criticality, constants);
        var kept = _kept.GetValue(outlook, static _ => new());
        KnownDependency[] known = [.. project.Dependencies.Select(dependency => kept.Of(dependency, context, Known))];
        var evaluation = new ProjectEvaluation([.. known.Select(one => one.Advice.Evaluation)], context);
        var summary = evaluation.Summarize();
        var advice = _adviser.ContextOf(evaluation, known.Select(one => one.Advice));
        var actions = Adviser.Advise(evaluation, advice);

        return new()
        {
            Name = project.Name,
            Summary = SummaryWords.Of(evaluation, advice, actions),
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
            Dependencies = [.. known.Zip(evaluation.Losses, (dependency, loss) => dependency.In(loss, advice))],
            Advice = actions,
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

    /// <summary>Puts models side by side for one use.</summary>
    /// <param name="usage">The dependency as it is.</param>
    /// <param name="models">The model strings, in any form.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="outlook">What was known on the as-of date.</param>
    public ModelComparison Compare(Dependency usage, IReadOnlyList<string> models, int horizonDays, Outlook outlook)
    {
        var context = new ScoringContext(outlook, horizonDays, null, constants);
        var evaluation = new ProjectEvaluation([DependencyEvaluation.Of(usage, context)], context);
        var advice = _adviser.ContextOf(evaluation);
        return new(
            usage.Model,
            outlook.AsOf,
            horizonDays,
            outlook.Known.Catalog.Version,
            [.. models.Select(model => ModelComparer.Of(model, evaluation.Dependencies[0], advice))]);
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

    private static KnownDependency Known(Dependency dependency, ScoringContext context) =>
        new(Adviser.About(DependencyEvaluation.Of(dependency, context), context));
}
