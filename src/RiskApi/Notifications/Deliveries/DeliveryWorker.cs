using System.Data.Common;
using Microsoft.Extensions.Options;
using RiskApi.Access.Secrets;
using RiskApi.Storage;
using RiskApi.Storage.Notifications;
using RiskApi.Web;

namespace RiskApi.Notifications.Deliveries;

/// <summary>Makes digests and sends deliveries as they fall due.</summary>
internal sealed partial class DeliveryWorker(
    Digests digests, Dispatch dispatch, IOptions<NotificationOptions> options, IHostApplicationLifetime lifetime, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        var sending = new List<Task>();
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            await Try(() => StartWhatIsDue(sending, stoppingToken), stoppingToken);
            await Task.WhenAny([Task.Delay(options.Value.LookEvery, stoppingToken), .. sending]);
            sending.RemoveAll(task => task.IsCompleted);
        }

        await Task.WhenAll(sending);
    }

    private async Task StartWhatIsDue(List<Task> sending, CancellationToken cancel)
    {
        await digests.Make(cancel);
        while (sending.Count < options.Value.Concurrency && await dispatch.Claim(cancel) is { } claimed)
        {
            sending.Add(Send(claimed));
        }
    }

    /// <summary>What is being sent when the service stops is finished and recorded, so that it is not sent again.</summary>
    private Task Send(StoredDelivery claimed) => Try(() => dispatch.Send(claimed, options.Value.Retries, CancellationToken.None), CancellationToken.None);

    /// <summary>What fails here is tried again: what is due stays due, and what is claimed falls due when the claim no longer holds.</summary>
    private async Task Try(Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (failure is DbException or StorageException or TimeoutException or IOException or SecretException)
        {
            Log.CannotSend(log, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Notifications cannot be sent now, and are tried again. Check Database:ConnectionString, the database, and Access:EncryptionKey.")]
        public static partial void CannotSend(ILogger logger, Exception failure);
    }
}
