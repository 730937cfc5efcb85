using System.Text.Json;
using Dapper;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Storage.Catalog;

/// <summary>Keeps the conflicts that applied imports left.</summary>
internal sealed class ConflictStore(Database database)
{
    /// <summary>Conflicts in order of provider, model, fact and source.</summary>
    /// <param name="model">Only those of a model, <c>provider/model-id</c>; null for all.</param>
    /// <param name="afterId">The id of the last one of the page before; empty for the first page.</param>
    /// <param name="afterSource">Its source.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredConflict>> Page(string? model, string afterId, string afterSource, int limit, CancellationToken cancel)
    {
        var sql =
            $"""
            select document, first_seen_at, last_seen_at from catalog_conflicts
            where (id > @afterId or (id = @afterId and source > @afterSource)) {(model is null ? "" : "and id >= @from and id < @until")}
            order by id, source limit @limit
            """;

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            sql, new { afterId, afterSource, limit, from = $"{model}#", until = $"{model}$" }, cancellationToken: cancel));
        return [.. rows.Select(
            row => new StoredConflict(JsonSerializer.Deserialize(row.Document, StorageJson.Default.FactConflict)!, row.FirstSeenAt, row.LastSeenAt))];
    }

    /// <summary>Replaces the conflicts that a source has about models; those of before keep the time at which they were seen first.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="source">The source.</param>
    /// <param name="models">The references of the models of which it says something.</param>
    /// <param name="conflicts">Its conflicts now.</param>
    public static async Task Replace(WriteSession session, string source, IEnumerable<string> models, IReadOnlyList<FactConflict> conflicts)
    {
        const string sql =
            """
            insert into catalog_conflicts (id, source, document, first_seen_at, last_seen_at) values (@Id, @source, @Document, @At, @At)
            on conflict (id, source) do update set document = excluded.document, last_seen_at = excluded.last_seen_at
            """;

        foreach (var conflict in conflicts)
        {
            await session.Execute(
                sql, new { conflict.Id, source, Document = JsonSerializer.Serialize(conflict, StorageJson.Default.FactConflict), session.Author.At });
        }

        var (stated, standing) = (models.ToHashSet(), conflicts.Select(conflict => conflict.Id).ToHashSet());
        var before = await session.Query<string>("select id from catalog_conflicts where source = @source", new { source });
        foreach (var id in before.Where(id => stated.Contains(id[..id.LastIndexOf('#')]) && !standing.Contains(id)))
        {
            await session.Execute("delete from catalog_conflicts where id = @id and source = @source", new { id, source });
        }
    }

    private sealed record Row
    {
        public string Document { get; init; } = "";

        public DateTimeOffset FirstSeenAt { get; init; }

        public DateTimeOffset LastSeenAt { get; init; }
    }
}

/// <summary>A conflict between the record and a source whose import was applied.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="FirstSeenAt">When an import showed it first.</param>
/// <param name="LastSeenAt">When an import showed it last.</param>
internal sealed record StoredConflict(FactConflict Conflict, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);
