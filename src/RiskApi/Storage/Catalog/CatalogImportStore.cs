using System.Text.Json;
using Dapper;
using RiskApi.Formats.Catalog.Feeds;

namespace RiskApi.Storage.Catalog;

/// <summary>Keeps imports: those that became revisions for good, others until they grow old.</summary>
internal sealed class CatalogImportStore(Database database)
{
    private const string Listed = "id, format, source, created_at, created_by, applied_at, revision, figures";
    private const string Columns = Listed + ", state_version, document, preview";

    /// <summary>An import, or null where there is none of that id.</summary>
    public async Task<StoredImport?> Find(string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            new CommandDefinition($"select {Columns} from catalog_imports where 1 = 1 {StoredId.Where(id)}", new { id }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>Imports, newest first.</summary>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<ListedImport>> Page(string? before, int limit, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"select {Listed} from catalog_imports where {(before is null ? "1 = 1" : "id < @before")} order by id desc limit @limit", new { before, limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToListed())];
    }

    /// <summary>Adds an import, and drops those of before a time that never became a revision, the last one of each fetched source aside.</summary>
    public static async Task Insert(WriteSession session, StoredImport import, DateTimeOffset keptFrom)
    {
        const string sql =
            """
            insert into catalog_imports (id, format, source, created_at, created_by, state_version, figures, document, preview, applied_at, revision)
            values (@Id, @Format, @Source, @CreatedAt, @CreatedBy, @StateVersion, @Figures, @Document, @Preview, @AppliedAt, @Revision)
            """;

        await session.Execute(
            "delete from catalog_imports where revision is null and created_at < @keptFrom and id not in (select import_id from catalog_sources where import_id is not null)", new { keptFrom });
        await session.Execute(sql, new Row
        {
            Id = import.Id,
            Format = import.Format.ToString(),
            Source = import.Document.Source,
            CreatedAt = import.CreatedAt,
            CreatedBy = import.CreatedBy,
            StateVersion = import.StateVersion,
            Figures = JsonSerializer.Serialize(ImportFigures.Of(import), StorageJson.Default.ImportFigures),
            Document = JsonSerializer.Serialize(import.Document, StorageJson.Default.FactDocument),
            Preview = JsonSerializer.Serialize(import.Preview, StorageJson.Default.CatalogComparison),
            AppliedAt = import.AppliedAt,
            Revision = import.Revision,
        });
    }

    /// <summary>Marks a preview as applied; false where it was applied meanwhile.</summary>
    public static async Task<bool> MarkApplied(WriteSession session, string id, long? revision) => await session.Execute(
        "update catalog_imports set applied_at = @At, revision = @revision where id = @id and applied_at is null", new { session.Author.At, revision, id }) > 0;

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Format { get; init; } = "";

        public string Source { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public string CreatedBy { get; init; } = "";

        public long StateVersion { get; init; }

        public string Figures { get; init; } = "";

        public string Document { get; init; } = "";

        public string Preview { get; init; } = "";

        public DateTimeOffset? AppliedAt { get; init; }

        public long? Revision { get; init; }

        public ListedImport ToListed() => new(
            Id,
            Enum.Parse<FeedFormat>(Format),
            Source,
            CreatedAt,
            CreatedBy,
            AppliedAt,
            Revision,
            JsonSerializer.Deserialize(Figures, StorageJson.Default.ImportFigures)!);

        public StoredImport ToStored() => new()
        {
            Id = Id,
            Format = Enum.Parse<FeedFormat>(Format),
            CreatedAt = CreatedAt,
            CreatedBy = CreatedBy,
            StateVersion = StateVersion,
            Document = JsonSerializer.Deserialize(Document, StorageJson.Default.FactDocument)!,
            Preview = JsonSerializer.Deserialize(Preview, StorageJson.Default.CatalogComparison)!,
            AppliedAt = AppliedAt,
            Revision = Revision,
        };
    }
}
