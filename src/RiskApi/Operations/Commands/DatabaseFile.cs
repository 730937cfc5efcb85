using RiskApi.Storage;

namespace RiskApi.Operations.Commands;

/// <summary>Finds the file that a command is about.</summary>
internal static class DatabaseFile
{
    public static string Of(IServiceProvider services)
    {
        var database = services.GetRequiredService<Database>();
        return database.Provider == DatabaseProvider.Postgres ? throw new CommandException("The database is PostgreSQL; use its own tools: pg_dump and pg_restore.")
            : database.File ?? throw new CommandException("The database is kept in memory; there is no file.");
    }
}
