using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace RiskApi.Storage;

/// <summary>Opens connections to the embedded database; its file and schema are made on first use.</summary>
internal sealed class Database(IOptions<DatabaseOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _schemaGate = new(1);
    private volatile bool _hasSchema;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    public async Task<SqliteConnection> Open(CancellationToken cancel)
    {
        var connection = new SqliteConnection(options.Value.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);

            // Per connection: after a crash the last transactions may be missing, but nothing is ever corrupt.
            await connection.ExecuteAsync(new CommandDefinition("pragma synchronous = normal", cancellationToken: cancel));
            await EnsureSchema(connection, cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _schemaGate.Dispose();

    private async Task EnsureSchema(SqliteConnection connection, CancellationToken cancel)
    {
        if (_hasSchema)
        {
            return;
        }

        await _schemaGate.WaitAsync(cancel);
        try
        {
            if (!_hasSchema)
            {
                await connection.ExecuteAsync(new CommandDefinition(Schema(), cancellationToken: cancel));
                _hasSchema = true;
            }
        }
        finally
        {
            _schemaGate.Release();
        }
    }

    private static string Schema()
    {
        using var stream = typeof(Database).Assembly.GetManifestResourceStream("RiskApi.Storage.schema.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
