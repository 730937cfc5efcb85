using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Storage;

namespace RiskApi.Tests.Writes.Audit;

public sealed class AuditOnSqlite(RiskApiService service) : AuditContract<RiskApiService>(service);

public sealed class AuditOnPostgres(PostgresService service) : AuditContract<PostgresService>(service);

public abstract class AuditContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    [Fact]
    public async Task Every_write_leaves_who_what_before_and_after()
    {
        var id = await Create(Project("first"));
        await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("second"), headers: [("If-Match", "\"1\""), ("X-Actor", "grace")]);
        await Send(HttpMethod.Delete, $"/v1/projects/{id}", headers: [("If-Match", "\"2\""), ("X-Actor", "grace")]);
        var entries = (await Service.Get($"/v1/audit?resourceType=project&resourceId={id}"))["items"]!.AsArray();
        var byAction = entries.ToDictionary(entry => (string)entry!["action"]!);

        Assert.Equal(3, entries.Count);
        Assert.Equal(("anonymous", "grace"), ((string?)byAction["create"]!["actor"], (string?)byAction["replace"]!["actor"]));
        Assert.Null(byAction["create"]!["before"]);
        Assert.Equal(("first", "second"), ((string?)byAction["replace"]!["before"]!["name"], (string?)byAction["replace"]!["after"]!["name"]));
        Assert.Equal("second", (string?)byAction["delete"]!["before"]!["name"]);
        Assert.Null(byAction["delete"]!["after"]);
        Assert.All(entries, entry => Assert.NotEmpty((string)entry!["traceId"]!));
    }

    [Theory]
    [InlineData("bootstrap")]
    [InlineData("riskapi")]
    [InlineData("Source:openai")]
    public async Task Nobody_writes_under_a_name_of_the_service_itself(string name)
    {
        var (status, _, problem) = await Send(HttpMethod.Post, "/v1/projects", Project("x"), headers: ("X-Actor", name));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("a name of the service itself", (string?)problem!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_an_open_service_nothing_proves_who_writes_and_the_trail_says_so()
    {
        var id = await Create(Project("open"));
        var identity = Assert.Single((await Service.Get($"/v1/audit?resourceId={id}"))["items"]!.AsArray())!["identity"]!;

        Assert.Equal(("open", "anonymous"), ((string?)identity["kind"], (string?)identity["id"]));
    }

    [Fact]
    public async Task A_refused_write_leaves_nothing()
    {
        var id = await Create(Project("refused"));
        await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("stale"), headers: ("If-Match", "\"9\""));

        Assert.Single((await Service.Get($"/v1/audit?resourceId={id}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Entries_are_filtered_and_paged()
    {
        var actor = Unique("actor");
        for (var i = 0; i < 3; i++)
        {
            await Send(HttpMethod.Post, "/v1/projects", Project($"by {i}"), headers: ("X-Actor", actor));
        }

        var first = await Service.Get($"/v1/audit?actor={actor}&limit=2");
        var second = await Service.Get((string)first["next"]!);

        Assert.Equal(2, first["items"]!.AsArray().Count);
        Assert.Single(second["items"]!.AsArray());
        Assert.Null(second["next"]);
        Assert.Empty((await Service.Get($"/v1/audit?actor={actor}&action=delete"))["items"]!.AsArray());
        Assert.Empty((await Service.Get($"/v1/audit?actor={actor}&until=2026-01-01"))["items"]!.AsArray());
        Assert.Equal(3, (await Service.Get($"/v1/audit?actor={actor}&from=2026-01-01"))["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("update audit_entries set actor = 'nobody'")]
    [InlineData("delete from audit_entries")]
    public async Task The_database_itself_refuses_to_change_the_trail(string sql)
    {
        await Create(Project("trail"));
        await using var connection = await Service.Services.GetRequiredService<Database>().Open(TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => connection.ExecuteAsync(sql));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_actor_that_is_too_long_is_refused() => Assert.Equal(
        HttpStatusCode.BadRequest, (await Send(HttpMethod.Post, "/v1/projects", Project("actor"), headers: ("X-Actor", new string('a', 201)))).Status);
}
