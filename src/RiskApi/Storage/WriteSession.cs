using System.Data.Common;
using Dapper;
using RiskApi.Core;

namespace RiskApi.Storage;

/// <summary>A transaction in which a request writes.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">Its transaction.</param>
/// <param name="author">Who writes.</param>
/// <param name="cancel">Cancels the writes.</param>
internal sealed class WriteSession(DbConnection connection, DbTransaction transaction, Author author, CancellationToken cancel)
{
    public Author Author => author;

    /// <param name="sql">A statement.</param>
    /// <param name="parameters">Its parameters; a sequence runs it once for each.</param>
    public Task<int> Execute(string sql, object parameters) => connection.ExecuteAsync(Command(sql, parameters));

    public Task<T?> First<T>(string sql, object parameters) => connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object parameters) => [.. await connection.QueryAsync<T>(Command(sql, parameters))];

    private CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancel);
}

/// <summary>Who writes, when, and on which request.</summary>
/// <param name="Actor">Who, by name.</param>
/// <param name="At">When.</param>
/// <param name="TraceId">The request, as the log knows it.</param>
/// <param name="Identity">Who, as far as it is proved.</param>
internal sealed record Author(string Actor, DateTimeOffset At, string TraceId, Identity Identity)
{
    /// <summary>The service itself.</summary>
    public static Author Service(TimeProvider time, string name = "riskapi") => new(name, time.GetUtcNow(), "", new(IdentityKind.Service, null, null));
}
