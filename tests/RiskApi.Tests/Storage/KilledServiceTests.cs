using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RiskApi.Tests.Storage;

/// <summary>A service that is killed in the middle of writes loses nothing that it has confirmed.</summary>
public sealed class KilledServiceTests : IDisposable
{
    private const int Rounds = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-kill-").FullName;

    [Fact]
    public async Task What_was_confirmed_is_there_and_the_database_is_whole()
    {
        var database = $"Data Source={Path.Combine(_folder, "riskapi.db")}";
        var confirmed = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var service = ServiceProcess.Start("Sqlite", database);
            await service.Ready();
            var writers = Enumerable.Range(0, 4).Select(writer => Write(service, $"r{round}-w{writer}", confirmed)).ToArray();
            await Eventually.Sees(() => Count(confirmed), count => count >= (round + 1) * 50);
            await service.Kill();
            await Eventually.Ends(Task.WhenAll(writers));
        }

        await using var connection = new SqliteConnection(database);
        Assert.Equal("ok", await connection.QuerySingleAsync<string>("pragma integrity_check"));
        Assert.Empty(await connection.QueryAsync("pragma foreign_key_check"));
        var kept = (await connection.QueryAsync<string>("select id from projects")).ToHashSet();
        Assert.All(confirmed, id => Assert.Contains(id, kept));

        // A write and its audit entry are there together, or neither is.
        Assert.Equal(
            kept.Count, await connection.QuerySingleAsync<int>("select count(*) from audit_entries where action = 'create' and resource_type = 'project'"));
        Assert.Equal(0, await connection.QuerySingleAsync<int>(
            "select count(*) from projects p where not exists (select 1 from project_facets f where f.project_id = p.id)"));
    }

    [Fact]
    public async Task A_pass_over_all_projects_goes_on_where_it_was_killed()
    {
        const int count = 150;
        var database = $"Data Source={Path.Combine(_folder, "riskapi.db")}";
        await using (var service = ServiceProcess.Start("Sqlite", database, "--Rescoring:Enabled=false"))
        {
            await service.Ready();
            for (var i = 0; i < count; i++)
            {
                using var request = Creation($"p{i}");
                using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
                response.EnsureSuccessStatusCode();
            }

            await service.Kill();
        }

        await using var connection = new SqliteConnection(database);
        Task<int> Assessed() => connection.QuerySingleOrDefaultAsync<int>("select assessed from rescorings");
        for (var atLeast = 1; await Assessed() < count; atLeast += 50)
        {
            await using var service = ServiceProcess.Start("Sqlite", database, "--Rescoring:BatchSize=1", "--Rescoring:LookEvery=00:00:00.050");
            await Eventually.Sees(Assessed, assessed => assessed >= Math.Min(atLeast, count));
            await service.Kill();
        }

        Assert.Equal(count, await Assessed());
        Assert.Equal([1], await connection.QueryAsync<int>("select distinct count(*) from assessments group by project_id"));
        Assert.Equal(count, await connection.QuerySingleAsync<int>("select count(distinct project_id) from assessments"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task Write(ServiceProcess service, string prefix, List<string> confirmed)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                using var request = Creation($"{prefix}-{i}");
                using var response = await service.Client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                lock (confirmed)
                {
                    confirmed.Add($"{prefix}-{i}");
                }
            }
        }
        catch (HttpRequestException)
        {
            // The service was killed.
        }
    }

    private static HttpRequestMessage Creation(string id) => new(HttpMethod.Put, $"/v1/projects/{id}")
    {
        Content = new StringContent("""{"name":"killed","dependencies":[{"model":"gpt-4o"}]}""", Encoding.UTF8, "application/json"),
        Headers = { { "If-None-Match", "*" } },
    };

    private static int Count(List<string> confirmed)
    {
        lock (confirmed)
        {
            return confirmed.Count;
        }
    }
}
