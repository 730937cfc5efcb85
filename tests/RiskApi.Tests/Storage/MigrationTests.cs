using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using RiskApi.Storage;
using RiskApi.Testing;

namespace RiskApi.Tests.Storage;

/// <summary>The schema is brought up to date once, however many instances start at once, and on databases of earlier releases.</summary>
public sealed class MigrationTests(PostgresService postgres) : IDisposable
{
    private static readonly string[] Scripts = Directory.GetFiles(Repository.Path("src", "RiskApi", "Storage", "Migrations", "Sqlite"));

    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-migrations-").FullName;

    private string File => $"Data Source={Path.Combine(_folder, "riskapi.db")}";

    [Fact]
    public async Task Instances_that_start_at_once_on_SQLite_run_each_script_once()
    {
        await StartTwo("Sqlite", File);

        await using var connection = new SqliteConnection(File);
        Assert.Equal(Scripts.Length, (await connection.QueryAsync<string>("select ScriptName from SchemaVersions")).Distinct().Count());
        Assert.Equal(Scripts.Length, await connection.QuerySingleAsync<int>("select count(*) from SchemaVersions"));
    }

    [Fact]
    public async Task Instances_that_start_at_once_on_PostgreSQL_run_each_script_once()
    {
        Assert.SkipWhen(postgres.Unavailable is not null, postgres.Unavailable ?? "");
        var name = $"riskapi_{Guid.NewGuid():N}";
        await using var server = new NpgsqlConnection(postgres.ConnectionString);
        await server.ExecuteAsync($"create database {name}");
        try
        {
            var database = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = name, Pooling = false }.ToString();
            await StartTwo("Postgres", database);

            await using var connection = new NpgsqlConnection(database);
            Assert.Equal(Scripts.Length, await connection.QuerySingleAsync<int>("select count(*) from schemaversions"));
        }
        finally
        {
            await server.ExecuteAsync($"drop database {name} with (force)");
        }
    }

    [Fact]
    public async Task A_database_of_the_first_release_is_taken_over()
    {
        await using (var old = new SqliteConnection(File))
        {
            await old.ExecuteAsync(
                "create table served_versions (catalog_version text not null, method_version text not null, first_served_at text not null, primary key (catalog_version, method_version)) strict");
            await old.ExecuteAsync("insert into served_versions values ('c', '1', '2026-01-01T00:00:00.0000000Z')");
        }

        using var database = new Database(Options.Create(new DatabaseOptions { ConnectionString = File }));
        await using var connection = await database.Open(TestContext.Current.CancellationToken);
        Assert.Equal(1, await connection.QuerySingleAsync<int>("select count(*) from served_versions"));
        Assert.Equal(0, await connection.QuerySingleAsync<int>("select count(*) from projects"));
    }

    [Fact]
    public async Task A_script_that_fails_changes_nothing_and_is_named()
    {
        await using (var taken = new SqliteConnection(File))
        {
            await taken.ExecuteAsync("create table projects (mine text)");
        }

        using var database = new Database(Options.Create(new DatabaseOptions { ConnectionString = File }));
        var failure = await Assert.ThrowsAnyAsync<DbException>(() => database.Open(TestContext.Current.CancellationToken));
        Assert.Contains("0004-projects.sql", failure.Message, StringComparison.Ordinal);

        await using var connection = new SqliteConnection(File);
        Assert.Empty(await connection.QueryAsync("select name from sqlite_master where name = 'audit_entries'"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task StartTwo(string provider, string connectionString)
    {
        await using var one = ServiceProcess.Start(provider, connectionString);
        await using var other = ServiceProcess.Start(provider, connectionString);
        await Task.WhenAll(one.Ready(), other.Ready());
        foreach (var service in new[] { one, other })
        {
            var ready = await service.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains("\"database\",\"status\":\"healthy\"", ready, StringComparison.Ordinal);
        }
    }
}
