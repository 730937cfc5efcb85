using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using RiskApi.Access;
using RiskApi.Core.Catalog;

namespace RiskApi.Commands;

/// <summary>Tells failures that say how to mend them, and need no stack, from faults.</summary>
internal static class Refusal
{
    /// <summary>What to say; null for a fault.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: var all } when all.All(one => Of(one) is not null) => string.Join(Environment.NewLine, all.Select(Of)),
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        CommandException or AccessException or CatalogException or DbException or IOException or UnauthorizedAccessException => failure.Message,
        SocketException => $"The service cannot listen on an address of its settings (Urls, HTTP_PORTS, Kestrel:Endpoints): {failure.Message}.",
        _ => null,
    };
}
