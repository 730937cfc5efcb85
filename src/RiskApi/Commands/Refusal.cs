using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using RiskApi.Access;
using RiskApi.Core.Catalog;

namespace RiskApi.Commands;

/// <summary>Tells failures that say how to mend them, and need no stack, from faults.</summary>
internal static class Refusal
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>What to say; null for a fault.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: var all } when all.All(one => Of(one) is not null) => string.Join(Environment.NewLine, all.Select(Of)),
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        CommandException or AccessException or CatalogException or DbException or IOException or UnauthorizedAccessException => failure.Message,
        SocketException => $"The service cannot listen on an address of its settings (Urls, HTTP_PORTS, Kestrel:Endpoints): {failure.Message}.",
        InvalidOperationException { Source: Kestrel } when failure.Message.Contains("certificate", StringComparison.Ordinal) =>
            "The service has no certificate for an address that begins with https: set Kestrel:Certificates:Default:Path and Password, or listen on http behind a proxy that has one.",
        _ => null,
    };
}
