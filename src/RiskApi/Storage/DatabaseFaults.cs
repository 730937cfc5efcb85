using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RiskApi.Storage;

/// <summary>Puts what is wrong with a database into words that give nothing of it away: its own message may name files, hosts and users.</summary>
internal static class DatabaseFaults
{
    private const int SqliteReadOnly = 8;
    private const int SqliteIo = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>What is wrong, as the end of a sentence.</summary>
    public static string Of(DbException failure) => failure switch
    {
        SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "its disk is full",
        SqliteException { SqliteErrorCode: SqliteReadOnly } or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "it is read-only",
        SqliteException { SqliteErrorCode: SqliteIo } => "its disk fails",
        SqliteException { SqliteErrorCode: SqliteCannotOpen } => "its file cannot be opened",
        StorageException { InnerException: DbException inner } => Of(inner),
        StorageException => "it is not the file that the service began with, or of another version",
        NpgsqlException and not PostgresException => "it does not answer",
        _ => "it fails",
    };
}
