using System.CommandLine;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using RiskApi.Catalog.Served;
using RiskApi.Storage;
using RiskApi.Storage.Backups;

namespace RiskApi.Commands;

/// <summary>Answers the agent of an editor, which starts the program and speaks with it over its standard input and output.</summary>
internal static class McpCommand
{
    public static Command Make(Func<WebApplication> app)
    {
        var command = new Command("mcp", "Answers an editor's agent over standard input and output, by the Model Context Protocol, until the input ends.");
        command.SetAction(async (_, cancel) =>
        {
            await using var service = app();
            var services = service.Services;
            using var inUse = services.GetRequiredService<Database>().File is { } file ? DatabaseLock.TakeShared(file) : null;

            // As the service does, it serves the catalog that the database holds, and keeps up with it.
            var refresh = services.GetRequiredService<CatalogRefresh>();
            await refresh.StartAsync(cancel);
            var (options, logs) = (services.GetRequiredService<IOptions<McpServerOptions>>().Value, services.GetRequiredService<ILoggerFactory>());
            var wire = new AnsweredTransport(Console.OpenStandardOutput(), logs);
            await using (var server = McpServer.Create(wire, options, logs, services))
            {
                await Task.WhenAll(wire.Read(Console.OpenStandardInput(), cancel), server.RunAsync(cancel));
            }

            await refresh.StopAsync(CancellationToken.None);
        });
        return command;
    }
}
