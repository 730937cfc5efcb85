using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RiskApi.Crashes;

/// <summary>The one database of both instances.</summary>
/// <param name="folder">Where its file is, for SQLite.</param>
/// <param name="postgres">A server that may create databases; null for SQLite.</param>
/// <param name="restart">A shell command that restarts the server; null for none.</param>
internal sealed class CrashedDatabase(string folder, string? postgres, string? restart)
{
    private static readonly TimeSpan LongestRestart = TimeSpan.FromMinutes(1);

    private readonly string _name = $"riskapi_crashes_{Guid.NewGuid():N}";

    public bool CanRestart => restart is not null;

    public string Provider => postgres is null ? "Sqlite" : "Postgres";

    public string ConnectionString => postgres is null
        ? $"Data Source={Path.Combine(folder, "riskapi.db")}"
        : new NpgsqlConnectionStringBuilder(postgres) { Database = _name }.ToString();

    /// <summary>Without a pool: a restart of the server ends what is in it.</summary>
    private string? Server => postgres is null ? null : new NpgsqlConnectionStringBuilder(postgres) { Pooling = false }.ToString();

    public Task Create() => OnServer($"create database {_name}");

    public Task Drop() => OnServer($"drop database {_name} with (force)");

    /// <summary>Restarts the server, whatever it is doing.</summary>
    public async Task Restart()
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", restart!]) { RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(LongestRestart);
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The command to restart the server ended with {process.ExitCode}.");
        }
    }

    /// <summary>What the database's own check finds; null for nothing.</summary>
    public async Task<string?> Fault()
    {
        await using DbConnection connection = postgres is null ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        return postgres is null ? await SqliteFault(connection) : await IndexFault(connection);
    }

    private static async Task<string?> SqliteFault(DbConnection connection) =>
        await connection.QuerySingleAsync<string>("PRAGMA integrity_check(1)") is var found && found is "ok" ? null : found;

    /// <summary>Every index against its table, by PostgreSQL's amcheck.</summary>
    private static async Task<string?> IndexFault(DbConnection connection)
    {
        try
        {
            await connection.ExecuteAsync("create extension if not exists amcheck");
            await connection.ExecuteAsync(
                """
                select bt_index_check(index.oid, true)
                from pg_class index join pg_am method on method.oid = index.relam
                where method.amname = 'btree' and index.relkind = 'i' and index.relpersistence = 'p'
                """);
            return null;
        }
        catch (PostgresException found)
        {
            return found.MessageText;
        }
    }

    private async Task OnServer(string sql)
    {
        if (postgres is not null)
        {
            await using var server = new NpgsqlConnection(Server);
            await server.ExecuteAsync(sql);
        }
    }
}
