using System.CommandLine;
using RiskApi.Storage.Backups;

namespace RiskApi.Operations.Commands;

/// <summary>Puts a copy of the SQLite database in the place of the database.</summary>
internal static class RestoreCommand
{
    public static Command Make(Func<WebApplication> app, CommandConsole console)
    {
        var file = new Argument<FileInfo>("file") { Description = "The copy, made by backup." };
        var replace = new Option<bool>("--replace") { Description = "Puts it in the place of a database that is there, which is kept beside it." };
        var command = new Command("restore", "Puts a copy in the place of the SQLite database, while no service runs on it.") { file, replace };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var service = app();
            var database = DatabaseFile.Of(service.Services);
            var kept = await SqliteRestore.Put(parsed.GetValue(file)!.FullName, database, parsed.GetValue(replace), service.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
            console.Error.WriteLine($"{database} is restored." + (kept is null ? "" : $" What it was is kept in {kept}."));
        });
        return command;
    }
}
