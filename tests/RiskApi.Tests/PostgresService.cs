using Dapper;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using RiskApi.Access.Secrets;

namespace RiskApi.Tests;

/// <summary>The service in process with a PostgreSQL database of its own, on the server that <see cref="Variable"/> names.</summary>
public class PostgresService : RiskApiService
{
    private const string Variable = "RISKAPI_TEST_POSTGRES";

    private readonly string? _server = Environment.GetEnvironmentVariable(Variable);
    private static readonly string EncryptionKey = SecretKey.New();

    private readonly string _database = $"riskapi_{Guid.NewGuid():N}";
    private bool _isCreated;

    public override string? Unavailable => string.IsNullOrEmpty(_server)
        ? $"No PostgreSQL at hand: set {Variable} to a connection string that may create databases, such as \"Host=localhost;Username=postgres\"."
        : null;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ToString();

    protected override void UseDatabase(IWebHostBuilder builder)
    {
        // A second instance shares it.
        if (!Interlocked.Exchange(ref _isCreated, true))
        {
            OnServer($"create database {_database}");
        }

        builder.UseSetting("Access:EncryptionKey", EncryptionKey);
        builder.UseSetting("Database:Provider", "Postgres");
        builder.UseSetting("Database:ConnectionString", ConnectionString);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Unavailable is null)
        {
            OnServer($"drop database if exists {_database} with (force)");
        }
    }

    private void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Execute(sql);
    }
}
