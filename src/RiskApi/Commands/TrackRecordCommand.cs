using System.CommandLine;
using RiskApi.Catalog.Served;
using RiskApi.Formats.Reports;

namespace RiskApi.Commands;

/// <summary>Prints how good the forecast has been.</summary>
internal static class TrackRecordCommand
{
    public static Command Make(Func<WebApplication> app, CommandConsole console)
    {
        var command = new Command("track-record", "Prints how good the forecast has been, next to simpler methods.");
        command.SetAction(async (_, _) =>
        {
            await using var service = app();
            console.Output.Write(TrackRecordReport.Of(service.Services.GetRequiredService<CurrentCatalog>().Current.Snapshot));
        });
        return command;
    }
}
