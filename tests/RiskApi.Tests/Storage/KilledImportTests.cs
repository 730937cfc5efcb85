using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RiskApi.Tests.Storage;

/// <summary>A service that is killed in the middle of imports has either all of an import or nothing of it.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rounds = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-kill-").FullName;

    [Fact]
    public async Task An_import_is_there_with_all_that_belongs_to_it_or_not_at_all()
    {
        var database = $"Data Source={Path.Combine(_folder, "riskapi.db")}";
        var confirmed = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            await using var service = ServiceProcess.Start("Sqlite", database);
            await service.Ready();
            var importing = Import(service, round, revision => Interlocked.Exchange(ref confirmed, revision));
            var target = Interlocked.Read(ref confirmed) + 5;
            await Eventually.Sees(() => Interlocked.Read(ref confirmed), count => count >= target);
            await service.Kill();
            await Eventually.Ends(importing);
        }

        await using var connection = new SqliteConnection(database);
        Assert.Equal("ok", await connection.QuerySingleAsync<string>("pragma integrity_check"));
        var revisions = await connection.QuerySingleAsync<long>("select count(*) from catalog_revisions");
        Assert.True(revisions >= confirmed);
        Assert.Equal(revisions, await connection.QuerySingleAsync<long>("select max(number) from catalog_revisions"));
        Assert.Equal(revisions, await connection.QuerySingleAsync<long>("select version from catalog_state"));
        Assert.Equal(revisions, await connection.QuerySingleAsync<long>("select count(*) from catalog_imports where revision is not null"));
        Assert.Equal(revisions, await connection.QuerySingleAsync<long>("select count(*) from audit_entries where action = 'apply'"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task Import(ServiceProcess service, int round, Action<long> confirm)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                using var feed = new StringContent(
                    $$"""{"publisher":"OpenAI","models":[{"id":"brand-new-{{round}}-{{i}}","shutdown":"2027-06-01"}]}""", Encoding.UTF8, "application/json");
                using var response = await service.Client.PostAsync(new Uri("/v1/catalog/imports?apply=true", UriKind.Relative), feed);
                Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                confirm((long)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["summary"]!["revision"]!);
            }
        }
        catch (HttpRequestException)
        {
            // The service was killed.
        }
    }
}
