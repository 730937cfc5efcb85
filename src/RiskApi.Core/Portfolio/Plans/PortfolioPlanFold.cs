using RiskApi.Core.Planning;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>Plans what to do across the projects of a portfolio.</summary>
/// <param name="scope">The day, the horizon and the method.</param>
/// <param name="goal">What there is to plan with.</param>
public sealed class PortfolioPlanFold(PortfolioScope scope, PortfolioPlanGoal goal) : PortfolioFold<PortfolioPlan>(scope)
{
    /// <summary>Projects that a plan has room for: those of the greatest expected loss.</summary>
    public const int MostProjects = 5000;

    private readonly PriorityQueue<ExposedProject, (double Loss, string Id)> _projects = new(Comparer<(double Loss, string Id)>.Create(
        (a, b) => a.Loss != b.Loss ? a.Loss.CompareTo(b.Loss) : string.CompareOrdinal(b.Id, a.Id)));

    private double _lossLeftOut;
    private int _leftOut;

    /// <inheritdoc/>
    protected override void Take(ExposedProject project)
    {
        _projects.Enqueue(project, (LossOf(project), project.Id));
        if (_projects.Count > MostProjects)
        {
            _lossLeftOut += LossOf(_projects.Dequeue());
            _leftOut++;
        }
    }

    /// <inheritdoc/>
    protected override PortfolioPlan Answer(PortfolioBasis basis)
    {
        ExposedProject[] projects = [.. _projects.UnorderedItems.Select(one => one.Element).OrderBy(project => project.Id, StringComparer.Ordinal)];
        var works = new SharedWorks(projects, goal.Shared, Scope.Constants.Advice);
        var problem = new PlanProblem([.. PlannedDependency.Of(projects, works, Scope)], works.All, goal.BudgetTenths);
        var chosen = PlanChosen.Of(problem);
        var calendar = new PlanCalendar(Scope.AsOf, goal);
        var items = WorkOrder.Of(
            problem.Dependencies
                .Select((dependency, i) => new DependencyWork(dependency, problem.Option(i, chosen.Options[i])))
                .Where(work => work.Option.Steps.Count > 0),
            calendar);
        var lossBefore = projects.Sum(LossOf) + _lossLeftOut;
        var totals = Totals(projects, problem, chosen, lossBefore);
        return new(
            basis,
            Summary(totals, items.Count),
            Tenths.ToDays(goal.TenthsPerMonth),
            totals,
            PlannedMonth.Of(items, lossBefore, calendar),
            NotPlanned.Of(problem, chosen.Options));
    }

    private PlanTotals Totals(ExposedProject[] projects, PlanProblem problem, PlanChosen chosen, double lossBefore)
    {
        var options = problem.Dependencies
            .Select((dependency, i) => (Dependency: dependency, Option: problem.Option(i, chosen.Options[i])))
            .ToLookup(one => one.Dependency.Project);
        var after = projects.Select(project => BandAfter(project, options[project])).ToArray();
        return new(
            Rounded.Probability(lossBefore),
            Rounded.Probability(Math.Max(0, lossBefore - options.SelectMany(of => of).Sum(one => one.Dependency.Exposure.ExpectedLoss - one.Option.Loss))),
            Tenths.ToDays((int)problem.Effort(chosen.Options)),
            Tenths.ToDays(problem.BudgetTenths),
            chosen.IsExact && _leftOut == 0,
            projects.Length,
            options.Count(of => of.Any(one => one.Option.Steps.Count > 0)),
            _leftOut,
            [.. Enum.GetValues<Band>().Select(band => new BandChange(band, projects.Count(project => project.Band == band), after.Count(one => one == band)))]);
    }

    private Band BandAfter(ExposedProject project, IEnumerable<(PlannedDependency Dependency, PlanOption Option)> options)
    {
        double[] losses = [.. project.Exposures.Select(exposure => exposure.ExpectedLoss)];
        foreach (var (dependency, option) in options)
        {
            losses[dependency.Index] = option.Loss;
        }

        bool[] isStated = [.. project.Exposures.Select(exposure => exposure.Evaluation.Dependency.Share is not null)];
        return Scope.Constants.BandOf(Rounded.Score(ProjectLoss.ScoreOf(losses, isStated)));
    }

    private static string Summary(PlanTotals totals, int actions) =>
        totals.Projects == 0 ? "No project fits the selection, so there is nothing to plan."
        : actions == 0 ? FormattableString.Invariant($"Nothing is planned for {totals.Projects} projects: no action that takes anything off their expected loss fits.")
        : FormattableString.Invariant(
            $"{actions} actions of {totals.EngineerDays:0.#} engineer-days take the expected loss of {totals.Projects} projects from {totals.LossBefore:0.####} to {totals.LossAfter:0.####}.");

    private static double LossOf(ExposedProject project) => project.Exposures.Sum(exposure => exposure.ExpectedLoss);
}
