using System.CommandLine;
using RiskApi.Storage;
using RiskApi.Storage.Backups;

namespace RiskApi.Commands;

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

/// <summary>Finds the file that a command is about.</summary>
internal static class DatabaseFile
{
    public static string Of(IServiceProvider services)
    {
        var database = services.GetRequiredService<Database>();
        return database.Provider == DatabaseProvider.Postgres
            ? throw new CommandException("The database is PostgreSQL; use its own tools: pg_dump and pg_restore.")
            : database.File ?? throw new CommandException("The database is kept in memory; there is no file.");
    }
}

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
            var kept = await SqliteRestore.Put(
                parsed.GetValue(file)!.FullName, database, parsed.GetValue(replace), service.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
            console.Error.WriteLine($"{database} is restored." + (kept is null ? "" : $" What it was is kept in {kept}."));
        });
        return command;
    }
}
