using System.Text.Json;
using Dapper;

namespace RiskApi.Storage.Gate;

/// <summary>Keeps gate policies by name.</summary>
internal sealed class GatePolicyStore(Database database)
{
    private const string Columns = "name, version, document, created_at, updated_at";

    /// <summary>A policy, or null where there is none of that name.</summary>
    public async Task<StoredGatePolicy?> Find(string name, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            new CommandDefinition($"select {Columns} from gate_policies where name = @name", new { name }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>Policies in order of name.</summary>
    /// <param name="after">The name of the last one of the page before; empty for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredGatePolicy>> Page(string after, int limit, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(
            new CommandDefinition($"select {Columns} from gate_policies where name > @after order by name limit @limit", new { after, limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>Adds a policy; false where there is one of that name.</summary>
    public static async Task<bool> Insert(WriteSession session, StoredGatePolicy policy)
    {
        const string sql =
            """
            insert into gate_policies (name, version, document, created_at, updated_at)
            values (@Name, @Version, @Document, @CreatedAt, @UpdatedAt)
            on conflict do nothing
            """;

        return await session.Execute(sql, ToRow(policy)) > 0;
    }

    /// <summary>Replaces a policy; false where it is gone or no longer of the version before.</summary>
    public static async Task<bool> Update(WriteSession session, StoredGatePolicy policy) => await session.Execute(
        "update gate_policies set version = @Version, document = @Document, updated_at = @UpdatedAt where name = @Name and version = @Version - 1", ToRow(policy)) > 0;

    /// <summary>Removes a policy; false where it is gone or of another version.</summary>
    public static async Task<bool> Delete(WriteSession session, string name, long version) =>
        await session.Execute("delete from gate_policies where name = @name and version = @version", new { name, version }) > 0;

    private static Row ToRow(StoredGatePolicy policy) => new()
    {
        Name = policy.Name,
        Version = policy.Version,
        Document = JsonSerializer.Serialize(policy.Policy, StorageJson.Default.GatePolicy),
        CreatedAt = policy.CreatedAt,
        UpdatedAt = policy.UpdatedAt,
    };

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public long Version { get; init; }

        public string Document { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }

        public StoredGatePolicy ToStored() => new(Name, Version, JsonSerializer.Deserialize(Document, StorageJson.Default.GatePolicy)!, CreatedAt, UpdatedAt);
    }
}
