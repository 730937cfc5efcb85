using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RiskApi.Storage;

/// <summary>Brings a database's schema up to date by the scripts in <c>Storage/Migrations</c>, in order of their names, each once.</summary>
/// <remarks>
/// DbUp runs the scripts and keeps the journal, but takes no lock, so that two instances that start together would both run a
/// script. Here SQLite's write lock is held around it, or a lock of PostgreSQL that every instance knows.
/// </remarks>
internal static class Migrations
{
    /// <summary>A number that nobody else uses for an advisory lock in the same PostgreSQL database.</summary>
    private const long PostgresLock = 7_235_916_402_118_334_521;

    private const int LockTimeoutSeconds = 60;

    public static Task Apply(DatabaseOptions options, CancellationToken cancel) =>
        options.Provider == DatabaseProvider.Sqlite ? ApplyToSqlite(options.ConnectionString, cancel) : ApplyToPostgres(options.ConnectionString, cancel);

    /// <summary>The names of the scripts, as the journal has them.</summary>
    public static IEnumerable<string> Scripts(DatabaseProvider provider) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.Contains($".Migrations.{provider}.", StringComparison.Ordinal));

    private static async Task ApplyToSqlite(string connectionString, CancellationToken cancel)
    {
        // Not pooled: closing the connection ends the transaction, whatever happened.
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition("pragma journal_mode = wal", cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition("begin immediate", commandTimeout: LockTimeoutSeconds, cancellationToken: cancel));

        // The scripts and the journal share the transaction that holds the lock; where one fails, all are undone.
        using var shared = new SharedConnection(connection);
        Run(DeployChanges.To.SqliteDatabase(shared), DatabaseProvider.Sqlite);
        await connection.ExecuteAsync(new CommandDefinition("commit", cancellationToken: cancel));
    }

    private static async Task ApplyToPostgres(string connectionString, CancellationToken cancel)
    {
        // Not pooled: the lock ends with the connection.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(@PostgresLock)", new { PostgresLock }, commandTimeout: LockTimeoutSeconds, cancellationToken: cancel));

        Run(DeployChanges.To.PostgresqlDatabase(connectionString).WithTransaction(), DatabaseProvider.Postgres);
    }

    private static void Run(UpgradeEngineBuilder upgrade, DatabaseProvider provider)
    {
        var result = upgrade
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.Contains($".Migrations.{provider}.", StringComparison.Ordinal))
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new StorageException(
                $"The database's schema cannot be brought up to date: {result.ErrorScript?.Name ?? "before the first script"}: {result.Error.Message}",
                result.Error);
        }
    }
}
