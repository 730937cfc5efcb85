using System.Data.Common;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Storage;
using RiskApi.Storage.Forecast;
using RiskApi.Web;

namespace RiskApi.Catalog.Forecast.Ledger;

/// <summary>Keeps the forecasts of each day, once, by the catalog that is served when the day is first looked at.</summary>
/// <remarks>
/// It waits before its first look, so that no start is longer for it. A day is kept under its own date whichever way the clock went: one that is said while the
/// clock runs ahead stays, and is what was said of that day when the clock gets there.
/// </remarks>
internal sealed partial class LedgerWriter(
    LedgerStore store, Database database, ForecastLedger ledger, CurrentCatalog inUse, OutlookCache outlooks, IOptions<LedgerOptions> options,
    TimeProvider time, ILogger<LedgerWriter> log)
    : BackgroundService
{
    /// <summary>Keeps today's forecasts, unless they are kept already.</summary>
    /// <returns>Today.</returns>
    public async Task<DateOnly> Say(CancellationToken cancel)
    {
        var today = time.Today();
        if (!await store.Has(today, cancel))
        {
            var said = DayForecasts.Of(outlooks.Of(inUse.Current, today));
            if (await database.Write(Author.Service(time), session => LedgerStore.Keep(session, said), cancel))
            {
                Log.Said(log, said.Forecasts.Count, today);
            }
        }

        return today;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? saidOn = null;
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested || time.Today() == saidOn)
            {
                continue;
            }

            try
            {
                saidOn = await Say(stoppingToken);

                // Whoever asks first is not to wait until all days are read.
                await ledger.Sum(inUse.Current.Snapshot, stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or StorageException or TimeoutException or IOException)
            {
                Log.CannotSay(log, options.Value.LookEvery, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Forecasts of {Models} models are kept for {Day:yyyy-MM-dd}")]
        public static partial void Said(ILogger logger, int models, DateOnly day);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The day's forecasts cannot be kept now; the next try is in {LookEvery}. Check Database:ConnectionString and the database.")]
        public static partial void CannotSay(ILogger logger, TimeSpan lookEvery, Exception failure);
    }
}
