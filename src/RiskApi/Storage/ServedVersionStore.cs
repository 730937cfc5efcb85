using System.Data.Common;
using Dapper;

namespace RiskApi.Storage;

/// <summary>Remembers which versions of catalog and method this installation has served.</summary>
internal sealed partial class ServedVersionStore(Database database, TimeProvider time, ILogger<ServedVersionStore> log)
{
    /// <summary>Records that a version is served; the first time stays.</summary>
    public async Task Record(StoredVersion version, CancellationToken cancel)
    {
        const string sql =
            """
            insert into served_versions (catalog_version, method_version, first_served_at)
            values (@CatalogVersion, @MethodVersion, @FirstServedAt)
            on conflict do nothing
            """;

        await database.Write(Author.Service(time), session => session.Execute(sql, version), cancel);
    }

    /// <summary>The versions served, newest first; none where the database cannot be read, since no answer depends on them.</summary>
    public async Task<IReadOnlyList<StoredVersion>> Latest(CancellationToken cancel)
    {
        const string sql =
            """
            select catalog_version, method_version, first_served_at
            from served_versions
            order by first_served_at desc
            limit 100
            """;

        try
        {
            await using var connection = await database.Open(cancel);
            var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, cancellationToken: cancel));
            return [.. rows.Select(row => new StoredVersion(row.CatalogVersion, row.MethodVersion, row.FirstServedAt))];
        }
        catch (DbException failure)
        {
            Log.CannotRead(log, failure);
            return [];
        }
    }

    private sealed record Row
    {
        public string CatalogVersion { get; init; } = "";

        public string MethodVersion { get; init; } = "";

        public DateTimeOffset FirstServedAt { get; init; }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be read; scoring goes on without it.")]
        public static partial void CannotRead(ILogger logger, Exception failure);
    }
}

/// <summary>A version of the catalog that this installation has served.</summary>
/// <param name="CatalogVersion">The catalog's version.</param>
/// <param name="MethodVersion">The scoring method's version.</param>
/// <param name="FirstServedAt">When it was served first.</param>
internal sealed record StoredVersion(string CatalogVersion, string MethodVersion, DateTimeOffset FirstServedAt);
