using System.CommandLine;
using RiskApi.Storage.Backups;

namespace RiskApi.Operations.Commands;

/// <summary>Copies the SQLite database while the service runs.</summary>
internal static class BackupCommand
{
    public static Command Make(Func<WebApplication> app, CommandConsole console)
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the copy goes; it must not be there." };
        var command = new Command("backup", "Copies the SQLite database to a file, while the service runs, and checks the copy.") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var service = app();
            var target = parsed.GetValue(file)!.FullName;
            await SqliteBackup.Copy(DatabaseFile.Of(service.Services), target, cancel);
            console.Error.WriteLine($"{target}: {new FileInfo(target).Length:N0} bytes, checked.");
        });
        return command;
    }
}
