using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Imports;
using RiskApi.Formats.Catalog.Feeds;
using RiskApi.Storage;
using RiskApi.Storage.Catalog;

namespace RiskApi.Catalog.Sources;

/// <summary>Fetches the configured sources when they are due, on one instance at a time.</summary>
/// <remarks>
/// A fetch that fails is tried again after minutes, then twice as long each time up to the source's interval; all times vary by a tenth, so that instances and
/// sources do not march in step.
/// </remarks>
internal sealed partial class SourceSchedule(
    SourceFetch fetch, SourceStore states, CatalogImportWrites writes, CatalogImportStore imports, Database database, TimeProvider time,
    IOptions<CatalogSourceOptions> options, ILogger<SourceSchedule> log)
    : BackgroundService
{
    private const int LongestProblem = 500;
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Fetches what is due.</summary>
    public async Task RunDue(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            await states.Alone(() => FetchDue(cancel), cancel);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Sources.Count == 0)
        {
            return;
        }

        using var polls = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.PollSeconds));
        do
        {
            try
            {
                await RunDue(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.CannotKeep(log, failure.Message);
            }
        }
        while (await polls.WaitForNextTickAsync(stoppingToken));
    }

    private async Task FetchDue(CancellationToken cancel)
    {
        var known = (await states.All(cancel)).ToDictionary(state => state.Name);
        foreach (var source in options.Value.Sources)
        {
            var seen = known.GetValueOrDefault(source.Name);
            if (seen is null || seen.NextAt <= time.GetUtcNow())
            {
                await states.Save(await Run(source, seen, cancel), cancel);
            }
        }
    }

    private async Task<SourceState> Run(CatalogSource source, SourceState? seen, CancellationToken cancel)
    {
        var author = Author.Service(time, $"source:{source.Name}");
        try
        {
            var fetched = await fetch.Get(source, seen, cancel);
            var importId = seen?.ImportId;
            if (fetched.Content is { } content)
            {
                var (format, document) = FeedReader.Read(content, source.Format, new(source.Name, source.Url, source.Provider));
                var import = await writes.Preview(format, document, author, cancel);
                if (source.Apply && await writes.Apply(import, new HashSet<string>(), author, cancel) is null)
                {
                    throw new SourceException("Another change of the catalog came in between.");
                }

                importId = import.Id;
            }
            else if (importId is not null && await imports.Find(importId, cancel) is { AppliedAt: not null } same)
            {
                await database.Write(
                    author,
                    async session =>
                    {
                        var today = DateOnly.FromDateTime(author.At.UtcDateTime);
                        if (await CatalogStore.Confirm(session, same.Preview.Confirmed.Keys.ToDictionary(provider => provider, _ => today), source.Name))
                        {
                            await CatalogStore.Move(session);
                        }

                        return true;
                    },
                    cancel);
            }

            Log.Fetched(log, source.Name, fetched.Content?.Length ?? 0);
            return new()
            {
                Name = source.Name,
                Etag = fetched.Etag,
                LastModified = fetched.LastModified,
                CheckedAt = author.At,
                SucceededAt = author.At,
                NextAt = author.At + Varied(TimeSpan.FromHours(source.IntervalHours)),
                ImportId = importId,
            };
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbException))
        {
            Log.Failed(log, source.Name, failure.Message);
            var failures = (seen?.Failures ?? 0) + 1;
            return new()
            {
                Name = source.Name,
                Etag = seen?.Etag,
                LastModified = seen?.LastModified,
                CheckedAt = author.At,
                SucceededAt = seen?.SucceededAt,
                NextAt = author.At + Varied(Backoff(failures, TimeSpan.FromHours(source.IntervalHours))),
                Failures = failures,
                Problem = failure.Message.Length <= LongestProblem ? failure.Message : failure.Message[..LongestProblem],
                ImportId = seen?.ImportId,
            };
        }
    }

    private static TimeSpan Backoff(int failures, TimeSpan interval)
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(failures - 1, 20));
        return wait < interval ? wait : interval;
    }

    private static TimeSpan Varied(TimeSpan time) => time * (0.9 + (RandomNumberGenerator.GetInt32(2001) / 10_000.0));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Fetched the source {Source}: {Bytes} bytes that are new.")]
        public static partial void Fetched(ILogger logger, string source, int bytes);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The source {Source} cannot be taken over: {Reason}")]
        public static partial void Failed(ILogger logger, string source, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Sources cannot be fetched without the database: {Reason}")]
        public static partial void CannotKeep(ILogger logger, string reason);
    }
}
