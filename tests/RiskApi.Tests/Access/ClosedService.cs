namespace RiskApi.Tests.Access;

/// <summary>The service with keys, on SQLite; requests come with an admin's key where a test gives none.</summary>
public sealed class ClosedService : RiskApiService
{
    public const string Bootstrap = "a-secret-of-the-tests-that-is-long-enough";

    public static readonly (string Name, string Value)[] Closed = [("Access:Mode", "Keys"), ("Access:BootstrapKey", Bootstrap)];

    protected override string? Key => Bootstrap;

    protected override IEnumerable<(string Name, string Value)> Settings => Closed;
}

/// <summary>The service with keys, on PostgreSQL.</summary>
public sealed class ClosedPostgresService : PostgresService
{
    protected override string? Key => ClosedService.Bootstrap;

    protected override IEnumerable<(string Name, string Value)> Settings => ClosedService.Closed;
}
