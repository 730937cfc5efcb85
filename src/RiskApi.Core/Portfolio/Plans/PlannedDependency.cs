using RiskApi.Core.Advice;
using RiskApi.Core.Planning;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>A dependency with what can be done about it.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Index">Its position in the project.</param>
/// <param name="Context">What proposals depend on besides.</param>
/// <param name="Options">What can be done, nothing first.</param>
internal sealed record PlannedDependency(ExposedProject Project, int Index, AdviceContext Context, PlanOption[] Options)
{
    public Exposure Exposure => Project.Exposures[Index];

    public ServedDependency Served => new(ProjectName.Of(Project), Exposure.Requested, Index);

    /// <summary>The option that leaves least, the cheapest of them.</summary>
    public int Best => Enumerable.Range(0, Options.Length).MinBy(option => (Options[option].Loss, Options[option].OwnTenths));

    /// <summary>The dependencies of projects that anything worthwhile can be done about.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="works">Separates what actions share.</param>
    /// <param name="scope">The day, the horizon and the method.</param>
    public static IEnumerable<PlannedDependency> Of(IEnumerable<ExposedProject> projects, SharedWorks works, PortfolioScope scope)
    {
        var adviser = new Adviser(scope.Constants.Advice, scope.Constants.Weighing);
        foreach (var project in projects)
        {
            var context = adviser.ContextOf(new ProjectEvaluation(
                [.. project.Exposures.Select(exposure => exposure.Evaluation)],
                new ScoringContext(scope.Outlook, scope.HorizonDays, project.Project.Criticality, scope.Constants)));
            for (var i = 0; i < project.Exposures.Count; i++)
            {
                if (project.Exposures[i].ExpectedLoss >= PlanOption.LeastLossRemoved && OptionsOf(project, i, context, works) is [_, _, ..] options)
                {
                    yield return new(project, i, context, options);
                }
            }
        }
    }

    private static PlanOption[] OptionsOf(ExposedProject project, int index, AdviceContext context, SharedWorks works) => PlanOption.Worthwhile(
        Packages.Of(project.Exposures[index].Evaluation, context, PlanGoal.UsualActions)
            .Select(package => PlanOption.Of(package, step => works.Split(step, project, index))));
}
