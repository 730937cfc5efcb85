using Microsoft.Extensions.Options;

namespace RiskApi.Web.Address;

/// <summary>Says at start that everybody counts as a proxy, where the settings say so: a platform may leave no other way.</summary>
internal sealed partial class ProxyWarning(IOptions<PublicOptions> options, ILogger<ProxyWarning> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var network in options.Value.Proxies.Where(proxy => PublicOptions.NetworkOf(proxy)?.PrefixLength <= PublicOptions.EverybodyBits))
        {
            Log.TakesAnybodysWord(log, network);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Public:Proxies has {Network}, so that whoever reaches this service may claim any address, host and path in X-Forwarded headers. Name the proxies' own network, such as 10.0.0.0/8.")]
        public static partial void TakesAnybodysWord(ILogger logger, string network);
    }
}
