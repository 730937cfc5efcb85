using System.ComponentModel.DataAnnotations;

namespace RiskApi.Storage;

/// <summary>Settings of the database, section <c>Database</c>.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Which database: <c>Sqlite</c> or <c>Postgres</c>.</summary>
    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Database:Provider must be Sqlite or Postgres.")]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The connection string. A relative SQLite file is made in the working directory on first use.</summary>
    [Required(ErrorMessage = "Database:ConnectionString is empty; set it, for instance to \"Data Source=riskapi.db\", or to \"Host=localhost;Database=riskapi;Username=riskapi\" with Database:Provider=Postgres.")]
    public string ConnectionString { get; set; } = "Data Source=riskapi.db";

    /// <summary>What a confirmed write outlasts on SQLite: <c>Full</c> a power cut, <c>Normal</c> a crash of the process alone. PostgreSQL has its own settings for this.</summary>
    [EnumDataType(typeof(SqliteSynchronous), ErrorMessage = "Database:Synchronous must be Full or Normal.")]
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;
}

/// <summary>What a confirmed write outlasts on SQLite. A crash of the process takes nothing in either case, and the file is never corrupt.</summary>
internal enum SqliteSynchronous
{
    /// <summary>A power cut: each commit waits for the disk.</summary>
    Full,

    /// <summary>A crash of the process: a power cut may take the last writes that were confirmed.</summary>
    Normal,
}

/// <summary>The databases that the service can use.</summary>
internal enum DatabaseProvider
{
    /// <summary>A file beside the service; for one instance.</summary>
    Sqlite,

    /// <summary>A server; for several instances over one database.</summary>
    Postgres,
}
