using System.Diagnostics;
using System.Globalization;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Core.Usage;
using RiskApi.Web;

namespace RiskApi.Benchmarks;

/// <summary>How long a plan for many projects takes, their scoring included: <c>plan [PROJECTS]</c>.</summary>
internal static class PlanSpeed
{
    private const int Rounds = 5;
    private const int Libraries = 20;

    public static void Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        var catalog = ShippedCatalog.Read();
        var scope = new PortfolioScope(new Outlook(catalog.AsOf(TimeProvider.System.Today()), new(catalog)), 365, new MethodConstants());
        var projects = new SeededProjects(catalog, seed: 1).Take(count).Select(one => (one.Id, Project: Sharing(one.Project))).ToArray();

        Console.WriteLine("| projects | engineer-days a month | first | median | actions | loss before | after | exact |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        foreach (var (some, days) in new[] { (count, 20.0), (count, 60), (count, 200), (count, 1000), (count, 100_000), (count / 50, 20) })
        {
            var (times, plan) = Measure(projects[..some], days, scope);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {some:N0} | {days:N0} | {times[0]:0.00} s | {times.Order().ElementAt(Rounds / 2):0.00} s | {plan.Months.Sum(month => month.Actions.Count(action => action.IsDone)):N0} | {plan.Totals.LossBefore:0.0} | {plan.Totals.LossAfter:0.0} | {(plan.Totals.IsExact ? "yes" : "no")} |"));
        }

        Console.WriteLine($"highest working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
    }

    private static (double[] Seconds, PortfolioPlan Plan) Measure((string Id, Project Project)[] projects, double days, PortfolioScope scope)
    {
        var (times, plan) = (new double[Rounds], (PortfolioPlan?)null);
        for (var i = 0; i < Rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var fold = new PortfolioPlanFold(scope, new(days, 12, new()));
            foreach (var (id, project) in projects)
            {
                fold.Add(ExposedProject.Of(id, project, null, scope));
            }

            plan = fold.Answer();
            times[i] = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        return (times, plan!);
    }

    /// <summary>Every other dependency is called through a library of the company.</summary>
    private static Project Sharing(Project project) => project with
    {
        Dependencies =
        [
            .. project.Dependencies.Select(
                (dependency, i) => i % 2 == 0 ? dependency : dependency with { SharedLibrary = $"library-{dependency.PromptCount % Libraries}" }),
        ],
    };
}
