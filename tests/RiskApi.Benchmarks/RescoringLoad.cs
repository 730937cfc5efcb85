using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RiskApi.Assessments.Rescorings;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Storage;
using RiskApi.Storage.Rescorings;
using RiskApi.Web;

namespace RiskApi.Benchmarks;

/// <summary>How long a pass over all projects takes: <c>rescore COUNT [POSTGRES-CONNECTION-STRING]</c>.</summary>
internal static class RescoringLoad
{
    public static async Task Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("riskapi-rescore-").FullName;
        Console.WriteLine("| pass | instances | kept | seconds | of one core | most memory |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        await Measure(new() { ConnectionString = $"Data Source={Path.Combine(folder, "riskapi.db")}" }, count, 1);
        if (args.Length > 1)
        {
            await Measure(new() { Provider = DatabaseProvider.Postgres, ConnectionString = args[1] }, count, 1, 2);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task Measure(DatabaseOptions options, int count, params int[] instances)
    {
        var catalog = ShippedCatalog.Read();
        var today = new Outlook(catalog.AsOf(TimeProvider.System.Today()), new(catalog));
        using var database = new Database(Options.Create(options));
        await SeededProjects.WriteInto(database, catalog, today, count);

        foreach (var many in instances)
        {
            // Every assessment is kept, as after a change that concerns all; then none, as on most days. The very first pass has the most to tell.
            await Pass(options, today, $"{many} first", many, keptFromPoints: 0);
            await Pass(options, today, $"{many} all", many, keptFromPoints: 0);
            await Pass(options, today, $"{many} none", many, keptFromPoints: 100);
        }
    }

    private static async Task Pass(DatabaseOptions options, Outlook outlook, string cause, int instances, double keptFromPoints)
    {
        var (running, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => Task.Run(async () =>
        {
            using var database = new Database(Options.Create(options));
            var pass = new RescoringPass(
                database,
                new(database),
                new(database, new TeamScope(() => null)),
                new(database),
                new Assessor(new()),
                Options.Create(new RescoringOptions { KeptFromPoints = keptFromPoints }),
                TimeProvider.System,
                NullLogger<RescoringPass>.Instance);
            var rescoring = await pass.Begin(new("catalog", cause, outlook.AsOf), CancellationToken.None);
            while (await pass.Advance(rescoring.Id, outlook, CancellationToken.None) > 0)
            {
            }

            await pass.End(rescoring.Id, CancellationToken.None);
        })));
        running.Stop();
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;

        using var reader = new Database(Options.Create(options));
        var ended = (await new RescoringStore(reader).Find(null, CancellationToken.None))!;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {options.Provider} | {instances} | {ended.Kept:N0} of {ended.Assessed:N0} | {running.Elapsed.TotalSeconds:0.0} | {processor.TotalSeconds:0.0} | {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB |"));
    }
}
