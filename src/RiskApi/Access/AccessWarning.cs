using System.Data.Common;
using Microsoft.Extensions.Options;
using RiskApi.Storage.Keys;

namespace RiskApi.Access;

/// <summary>Says at start what is worth knowing of who may ask.</summary>
internal sealed partial class AccessWarning(IOptions<AccessOptions> access, KeyStore keys, ILogger<AccessWarning> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (access.Value is { Mode: AccessMode.Open, AllowOpen: true })
        {
            Log.IsOpen(log);
        }

        if (access.Value is not { Mode: AccessMode.Keys } closed)
        {
            return;
        }

        if (closed.BootstrapKey is not null)
        {
            Log.HasBootstrapKey(log);
            return;
        }

        try
        {
            if (closed.Tokens.Authority is null && !await keys.HasAdmin(stoppingToken))
            {
                Log.HasNoAdmin(log);
            }
        }
        catch (DbException failure)
        {
            Log.CannotRead(log, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Access:AllowOpen is set: whoever reaches this service may read and change all of it.")]
        public static partial void IsOpen(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Access:BootstrapKey counts as an admin's key; take it away once there are keys of their own.")]
        public static partial void HasBootstrapKey(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Access:Mode is Keys and no admin's key is in use; make one with \"create-key --name NAME --role admin\".")]
        public static partial void HasNoAdmin(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "Access:Mode is Keys and the database cannot be read, so nobody can be let in. Check Database:ConnectionString.")]
        public static partial void CannotRead(ILogger logger, Exception failure);
    }
}

/// <summary>The service may not start as it is configured.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class AccessException(string message) : Exception(message);
