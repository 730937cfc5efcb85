using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace RiskApi.Storage;

/// <summary>Opens the database; its schema is brought up to date on first use.</summary>
internal sealed class Database : IDisposable
{
    private readonly DatabaseOptions _options;
    private readonly DbDataSource _source;
    private readonly SemaphoreSlim _migrationGate = new(1);
    private readonly GroupCommit? _groups;
    private string? _file;
    private volatile bool _isUpToDate;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;

        // Dapper's own mapping goes before a handler when parameters are written.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    public Database(IOptions<DatabaseOptions> options)
    {
        _options = options.Value;
        if (Provider == DatabaseProvider.Sqlite)
        {
            _source = SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder(_options.ConnectionString) { ForeignKeys = true }.ToString());
            _groups = new(Open);
        }
        else
        {
            _source = NpgsqlDataSource.Create(_options.ConnectionString);
        }
    }

    public DatabaseProvider Provider => _options.Provider;

    /// <summary>The condition that a column has one of several values.</summary>
    /// <param name="parameter">The parameter that holds them, an array.</param>
    public string IsOneOf(string parameter) => Provider == DatabaseProvider.Postgres ? $"= any({parameter})" : $"in {parameter}";

    /// <summary>The full path of the SQLite file, which may not be there yet; null where there is none.</summary>
    public string? File => Provider == DatabaseProvider.Sqlite
        && new SqliteConnectionStringBuilder(_options.ConnectionString) is { Mode: not SqliteOpenMode.Memory, DataSource: not ("" or ":memory:") } sqlite
        ? Path.GetFullPath(sqlite.DataSource)
        : null;

    /// <summary>Opens a connection to read with.</summary>
    public async Task<DbConnection> Open(CancellationToken cancel)
    {
        await BringUpToDate(cancel);
        if (_file is not null && !System.IO.File.Exists(_file))
        {
            // Pooled connections would go on writing to the file that was deleted, and all of it would be lost with the last of them.
            throw new StorageException($"The database file '{_file}' is gone. Stop the service, put the file back, and start it again.");
        }

        var connection = await _source.OpenConnectionAsync(cancel);
        if (Provider == DatabaseProvider.Sqlite)
        {
            // It is of the connection, not of the file.
            await connection.ExecuteAsync(new CommandDefinition($"pragma synchronous = {_options.Synchronous}", cancellationToken: cancel));
            DatabaseSpans.Trace(connection);
        }

        return connection;
    }

    /// <summary>Does work in one transaction; what it writes stays if it returns, and is undone if it throws.</summary>
    public async Task<T> Write<T>(Author author, Func<WriteSession, Task<T>> work, CancellationToken cancel)
    {
        if (_groups is not null)
        {
            return await _groups.Write((shared, transaction) => work(new WriteSession(shared, transaction, author, cancel)), cancel);
        }

        await using var connection = await Open(cancel);
        await using var own = await connection.BeginTransactionAsync(cancel);
        var result = await work(new WriteSession(connection, own, author, cancel));
        await own.CommitAsync(cancel);
        return result;
    }

    /// <summary>Brings the schema up to date, unless it is known to be.</summary>
    public async Task BringUpToDate(CancellationToken cancel)
    {
        if (_isUpToDate)
        {
            return;
        }

        await _migrationGate.WaitAsync(cancel);
        try
        {
            if (!_isUpToDate)
            {
                await Migrations.Apply(_options, cancel);
                _file = Provider == DatabaseProvider.Sqlite ? await FileOf(_source, cancel) : null;
                _isUpToDate = true;
            }
        }
        finally
        {
            _migrationGate.Release();
        }
    }

    /// <summary>The full path of the file that SQLite opens; null for a database in memory.</summary>
    private static async Task<string?> FileOf(DbDataSource source, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return Path.IsPathRooted(connection.DataSource) ? connection.DataSource : null;
    }

    public void Dispose()
    {
        _source.Dispose();
        _migrationGate.Dispose();
        _groups?.Dispose();
    }
}

/// <summary>Keeps instants in UTC: as <c>timestamptz</c> in PostgreSQL, as ISO 8601 text, which sorts by time, in SQLite.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value is DateTime instant
        ? new DateTimeOffset(instant.ToUniversalTime())
        : DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture);

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
        parameter.Value = parameter is NpgsqlParameter ? value.UtcDateTime : value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
