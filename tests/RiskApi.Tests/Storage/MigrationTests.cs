using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using RiskApi.Core;
using RiskApi.Storage;
using RiskApi.Storage.Writes;
using RiskApi.Testing;

namespace RiskApi.Tests.Storage;

/// <summary>The schema is brought up to date once, however many instances start at once, and on databases of earlier releases.</summary>
public sealed class MigrationTests(PostgresService postgres) : IDisposable
{
    private const string AdasKey = "00000000-0000-7000-8000-000000000001";
    private const string BigAdasKey = "00000000-0000-7000-8000-000000000002";

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
    public async Task What_an_older_release_kept_by_name_is_kept_by_identity_on_SQLite()
    {
        await using (var old = new SqliteConnection(File))
        {
            await RunBefore(old, "Sqlite");
            await KeepByName(old, "'2026-11-24T00:00:00.0000000Z'");
        }

        using var database = new Database(Options.Create(new DatabaseOptions { ConnectionString = File }));
        await using var connection = await database.Open(TestContext.Current.CancellationToken);
        await IsKeptByIdentity(connection, database);
    }

    [Fact]
    public async Task What_an_older_release_kept_by_name_is_kept_by_identity_on_PostgreSQL()
    {
        Assert.SkipWhen(postgres.Unavailable is not null, postgres.Unavailable ?? "");
        var name = $"riskapi_{Guid.NewGuid():N}";
        await using var server = new NpgsqlConnection(postgres.ConnectionString);
        await server.ExecuteAsync($"create database {name}");
        try
        {
            var text = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = name, Pooling = false }.ToString();
            await using (var old = new NpgsqlConnection(text))
            {
                await old.OpenAsync(TestContext.Current.CancellationToken);
                await RunBefore(old, "Postgres");
                await KeepByName(old, "'2026-11-24T00:00:00Z'");
            }

            using var database = new Database(Options.Create(new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = text }));
            await using var connection = await database.Open(TestContext.Current.CancellationToken);
            await IsKeptByIdentity(connection, database);
        }
        finally
        {
            await server.ExecuteAsync($"drop database {name} with (force)");
        }
    }

    /// <summary>Makes the schema of the release before identities, with its journal.</summary>
    private static async Task RunBefore(DbConnection connection, string provider)
    {
        var journal = provider == "Sqlite"
            ? "create table SchemaVersions (SchemaVersionID integer constraint PK_SchemaVersions_SchemaVersionID primary key autoincrement not null, ScriptName text not null, Applied datetime not null)"
            : "create table schemaversions (schemaversionsid serial primary key, scriptname varchar(255) not null, applied timestamp not null)";
        await connection.ExecuteAsync(journal);
        foreach (var script in Directory.GetFiles(Repository.Path("src", "RiskApi", "Storage", "Migrations", provider)).Order(StringComparer.Ordinal))
        {
            if (string.CompareOrdinal(Path.GetFileName(script), "0012") < 0)
            {
                await connection.ExecuteAsync(await System.IO.File.ReadAllTextAsync(script, TestContext.Current.CancellationToken));
                await connection.ExecuteAsync(
                    "insert into schemaversions (scriptname, applied) values (@name, current_timestamp)",
                    new { name = $"RiskApi.Storage.Migrations.{provider}.{Path.GetFileName(script)}" });
            }
        }
    }

    private static async Task KeepByName(DbConnection connection, string at)
    {
        foreach (var (id, name, team) in new[] { (AdasKey, "ada", null), (BigAdasKey, "big ada", "claims") })
        {
            await connection.ExecuteAsync(
                $"insert into access_keys (id, prefix, digest, name, role, team, created_at, created_by, expires_at) values (@id, 'p', 'd', @name, 'Admin', @team, {at}, 'x', {at})",
                new { id, name, team });
        }

        foreach (var actor in new[] { "ada", "big ada", "anonymous", "bootstrap", "somebody else" })
        {
            await connection.ExecuteAsync(
                $"insert into idempotent_answers (scope, key, request_digest, body, answered_at) values (@scope, 'k', 'd', @actor, {at})",
                new { scope = $"POST /v1/projects {actor}", actor });
        }

        await connection.ExecuteAsync(
            $"insert into audit_entries (id, at, actor, action, resource_type, resource_id, trace_id) values ('a', {at}, 'ada', 'create', 'project', 'p', '')");
    }

    private static async Task IsKeptByIdentity(DbConnection connection, Database database)
    {
        var kept = await connection.QueryAsync<(string Actor, string Scope)>("select body, scope from idempotent_answers");
        var scopes = kept.ToDictionary(one => one.Actor, one => one.Scope);
        Assert.Equal($"POST /v1/projects {new Identity(IdentityKind.Key, AdasKey, null).Text}", scopes["ada"]);
        Assert.Equal($"POST /v1/projects {new Identity(IdentityKind.Key, BigAdasKey, "claims").Text}", scopes["big ada"]);
        Assert.Equal($"POST /v1/projects {new Identity(IdentityKind.Open, "anonymous", null).Text}", scopes["anonymous"]);
        Assert.Equal($"POST /v1/projects {new Identity(IdentityKind.Bootstrap, "bootstrap", null).Text}", scopes["bootstrap"]);
        Assert.Equal($"POST /v1/projects {new Identity(IdentityKind.Open, "somebody else", null).Text}", scopes["somebody else"]);

        var ofAda = new AuditFilter(null, null, "ada", null, null, null, null);
        Assert.Null(Assert.Single(await new AuditTrail(database).Page(ofAda, null, 10, TestContext.Current.CancellationToken)).Identity);
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
