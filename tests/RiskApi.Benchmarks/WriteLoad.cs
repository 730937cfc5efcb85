using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Web;

namespace RiskApi.Benchmarks;

/// <summary>How many projects are written in a second, each in a transaction of its own: <c>writes [SECONDS] [FOLDER]</c>.</summary>
internal static class WriteLoad
{
    public static async Task Run(string[] args)
    {
        var time = TimeSpan.FromSeconds(args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5);
        var within = args.Length > 1 ? args[1] : Path.GetTempPath();
        var folder = Directory.CreateDirectory(Path.Combine(within, $"riskapi-writes-{Environment.ProcessId}")).FullName;
        Console.WriteLine("| SQLite | clients | writes per second | p50 | p99 |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var synchronous in Enum.GetValues<SqliteSynchronous>())
        {
            foreach (var clients in new[] { 1, 8, 32 })
            {
                var file = Path.Combine(folder, $"{synchronous}-{clients}.db");
                using var database = new Database(Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={file}", Synchronous = synchronous }));
                await Measure(database, clients, TimeSpan.FromSeconds(1));
                var times = await Measure(database, clients, time);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {synchronous} | {clients} | {times.Length / time.TotalSeconds:N0} | {times[times.Length / 2]:0.0} ms | {times[times.Length * 99 / 100]:0.0} ms |"));
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Writes from some clients at once, each as soon as its write before is confirmed.</summary>
    /// <returns>How long each write took, in milliseconds, the shortest first.</returns>
    private static async Task<double[]> Measure(Database database, int clients, TimeSpan time)
    {
        var catalog = ShippedCatalog.Read();
        var today = new Outlook(catalog.AsOf(TimeProvider.System.Today()), new(catalog));
        var projects = new SeededProjects(catalog, seed: 1).Take(1000).Select(one => one.Project).ToArray();
        var facets = projects.Select(project => ProjectFacets.Of(project, today)).ToArray();
        var times = new ConcurrentBag<double>();
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (var i = client; Stopwatch.GetElapsedTime(begun) < time; i += clients)
            {
                var (started, at) = (Stopwatch.GetTimestamp(), TimeProvider.System.GetUtcNow());
                var project = new StoredProject(StoredId.New(at), 1, projects[i % projects.Length], at, at);
                await database.Write(
                    Author.Service(TimeProvider.System),
                    async session =>
                    {
                        await ProjectStore.Insert(session, project, facets[i % facets.Length]);
                        return 0;
                    },
                    CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        })));
        return [.. times.Order()];
    }
}
