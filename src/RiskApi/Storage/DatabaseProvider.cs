namespace RiskApi.Storage;

/// <summary>The databases that the service can use.</summary>
internal enum DatabaseProvider
{
    /// <summary>A file beside the service; for one instance.</summary>
    Sqlite,

    /// <summary>A server; for several instances over one database.</summary>
    Postgres,
}
