using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Hosting.Telemetry;
using RiskApi.Web;

namespace RiskApi.Portfolio.Gauges;

/// <summary>Measures each project, for those who watch them with what they watch all else with; off unless the settings ask for it.</summary>
/// <remarks>
/// Whoever collects gets what was found last, so that no collection waits for the database. The highest scores are measured, and no more projects
/// than the settings say: each is a series of its own for good.
/// </remarks>
internal sealed partial class ProjectGauges(
    PortfolioAnswers portfolio, IMeterFactory meters, IOptions<TelemetryOptions> options, TimeProvider time, IHostApplicationLifetime lifetime,
    ILogger<ProjectGauges> log)
    : BackgroundService
{
    private const string ProjectId = "riskapi.project.id";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    private GaugedProjects _projects = GaugedProjects.None;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.ProjectGauges || !await lifetime.Started(stoppingToken))
        {
            return;
        }

        await Look(stoppingToken);
        var meter = meters.Create(ServiceMetrics.Meter);
        meter.CreateObservableGauge("riskapi.project.score", () => Measure(project => project.Score), "{point}", "Scores of projects, 0 to 100.");
        meter.CreateObservableGauge(
            "riskapi.project.days_left", () => Measure(project => project.DaysLeft), "d",
            "Days until the first model of a project stops; below 0 once it has.");
        meter.CreateObservableGauge(
            "riskapi.project.unready", () => Measure(project => project.StartByPassedCount), "{dependency}",
            "Dependencies of a project whose day to start migrating by has passed.");

        using var looks = new PeriodicTimer(LookEvery, time);
        while (await looks.WaitForNextTickAsync(stoppingToken))
        {
            await Look(stoppingToken);
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            var most = options.Value.MostProjectGauges;
            var ranking = await portfolio.Of(
                new PortfolioQuery(), ("gauges", most), scope => new RankingFold(scope, RankingOrder.Score, most), cancel, isLarge: true);
            Volatile.Write(ref _projects, _projects.Then(ranking.Items, most));
        }
        catch (DbException failure)
        {
            Log.CannotLook(log, failure.Message);
        }
    }

    private IEnumerable<Measurement<double>> Measure(Func<RankedProject, double?> of) => Volatile.Read(ref _projects).All.Select(project =>
        new Measurement<double>(
            (project.Value is { } known ? of(known) : null) ?? double.NaN, new KeyValuePair<string, object?>(ProjectId, project.Key)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The projects cannot be read; their gauges stay. {Reason}")]
        public static partial void CannotLook(ILogger logger, string reason);
    }
}
