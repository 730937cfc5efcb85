using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Portfolio.Losses;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Core.Portfolio.Waves;
using RiskApi.Core.Usage;
using RiskApi.Portfolio;
using RiskApi.Storage;
using RiskApi.Storage.Portfolio;
using RiskApi.Storage.Projects;
using RiskApi.Web;

namespace RiskApi.Benchmarks;

/// <summary>How long reads of projects take where there are many: <c>storage COUNT [POSTGRES-CONNECTION-STRING]</c>.</summary>
internal static class StorageLoad
{
    private const int Calls = 2000;
    private const int PerPage = 50;

    public static async Task Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("riskapi-storage-").FullName;
        await Measure(new() { ConnectionString = $"Data Source={Path.Combine(folder, "riskapi.db")}" }, count);
        if (args.Length > 1)
        {
            await Measure(new() { Provider = DatabaseProvider.Postgres, ConnectionString = args[1] }, count);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task Measure(DatabaseOptions options, int count)
    {
        using var database = new Database(Options.Create(options));
        var catalog = ShippedCatalog.Read();
        var today = new Outlook(catalog.AsOf(TimeProvider.System.Today()), new(catalog));
        var seeding = Stopwatch.StartNew();
        await SeededProjects.WriteInto(database, catalog, today, count);
        Console.WriteLine($"{options.Provider}: {count:N0} projects written in {seeding.Elapsed.TotalSeconds:0} s");
        Console.WriteLine("| read | p50 | p99 |\n| --- | ---: | ---: |");
        var store = new ProjectStore(database, new TeamScope(() => null));
        var random = new Random(2);
        string Id() => $"project-{random.Next(count):d6}";
        await Time("one project", () => store.Find(Id(), CancellationToken.None));
        await Time("a page of all", () => store.Page([], Id(), PerPage, CancellationToken.None));
        foreach (var (name, facets) in Filters(random))
        {
            await Time($"a page by {name}", () => store.Page(facets(), random.Next(2) == 0 ? "" : Id(), PerPage, CancellationToken.None));
        }

        await MeasurePortfolio(database, new(new ServedCatalog(catalog)));
    }

    /// <summary>Answers for all projects: at first each is assessed, then the answer is kept until something changes.</summary>
    private static async Task MeasurePortfolio(Database database, CurrentCatalog inUse)
    {
        var outlooks = new OutlookCache(Options.Create(new CatalogOptions()), TimeProvider.System);
        var answers = new PortfolioAnswers(
            new PortfolioStore(database), inUse, outlooks, new MethodConstants(), TimeProvider.System, new TeamScope(() => null));
        Console.WriteLine("| portfolio | at first | again |\n| --- | ---: | ---: |");
        await Twice("summary", () => answers.Of(new(), "", scope => new SummaryFold(scope), CancellationToken.None));
        await Twice("waves", () => answers.Of(new(), "", scope => new WavesFold(scope, 7, 2), CancellationToken.None));
        await Twice("top 50", () => answers.Of(new(), "", scope => new RankingFold(scope, RankingOrder.Score, 50), CancellationToken.None));
        await Twice(
            "loss", () => answers.Of(new(), "", scope => new LossFold(scope, new(1, 10_000, ShockCorrelations.Calibrated, 900)), CancellationToken.None));
        await Twice("summary of a team", () => answers.Of(new() { Team = "team-7" }, "", scope => new SummaryFold(scope), CancellationToken.None));
        Console.WriteLine($"highest working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
    }

    private static async Task Twice<T>(string name, Func<Task<T>> read)
    {
        var times = new TimeSpan[2];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await read();
            times[i] = Stopwatch.GetElapsedTime(started);
        }

        Console.WriteLine($"| {name} | {times[0].TotalSeconds:0.0} s | {times[1].TotalMilliseconds:0} ms |");
    }

    private static IEnumerable<(string Name, Func<ProjectFacet[]> Facets)> Filters(Random random)
    {
        var samples = new SeededProjects(ShippedCatalog.Read(), seed: 3).Take(Calls).Select(one => one.Project).ToArray();
        ProjectFacet Tag() => new(ProjectFacet.Tag, samples[random.Next(Calls)].Tags[0]);
        ProjectFacet Team() => new(ProjectFacet.Team, samples[random.Next(Calls)].Team!);
        ProjectFacet Owner() => new(ProjectFacet.Owner, samples[random.Next(Calls)].Owner!);
        ProjectFacet Model() => new(ProjectFacet.Model, samples[random.Next(Calls)].Dependencies[0].Model);
        ProjectFacet Provider() => new(ProjectFacet.Provider, samples[random.Next(Calls)].Dependencies[0].Model.Split('/')[0]);

        yield return ("tag", () => [Tag()]);
        yield return ("team", () => [Team()]);
        yield return ("owner", () => [Owner()]);
        yield return ("model", () => [Model()]);
        yield return ("provider", () => [Provider()]);
        yield return ("tag and provider", () => [Tag(), Provider()]);
        yield return ("model, team and tag", () => [Model(), Tag(), Team()]);
        var (model, tag) = (
            Ranked(samples, one => one.Dependencies[0].Model, ProjectFacet.Model)[^1], Ranked(samples, one => one.Tags[0], ProjectFacet.Tag)[0]);
        yield return ("the commonest model and the rarest tag", () => [model, tag]);
        yield return ("the commonest model and an owner of nothing", () => [model, new(ProjectFacet.Owner, "nobody@example.com")]);
    }

    /// <summary>The values of a facet in the samples, the rarest first.</summary>
    private static ProjectFacet[] Ranked(Project[] samples, Func<Project, string> value, string facet) =>
        [.. samples.GroupBy(value).OrderBy(group => group.Count()).Select(group => new ProjectFacet(facet, group.Key))];

    private static async Task Time<T>(string name, Func<Task<T>> read)
    {
        for (var i = 0; i < Calls / 10; i++)
        {
            await read();
        }

        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await read();
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine($"| {name} | {times[Calls / 2]:0.00} ms | {times[Calls * 99 / 100]:0.00} ms |");
    }
}
