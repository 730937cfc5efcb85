using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using RiskApi.Tests.Storage;

namespace RiskApi.Tests.Notifications;

/// <summary>A service that is killed while it sends loses no message; one whose answer it did not record is sent again with the same id.</summary>
public sealed class KilledSenderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-kill-").FullName;

    private string Connection => $"Data Source={Path.Combine(_folder, "riskapi.db")}";

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_sent_again_with_the_same_id()
    {
        await using var target = await Receiver.Start();
        var killed = new TaskCompletionSource();
        target.Answer = async (_, http) =>
        {
            await killed.Task;
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        };
        await using (var service = Start())
        {
            await service.Ready();
            await Subscribe(service, target);
            await Happen(service, "shop");
            await Eventually.Sees(() => target.All.Count, count => count == 1);
            await service.Kill();
        }

        killed.SetResult();
        await using (var service = Start())
        {
            await Eventually.Sees(Delivered, delivered => delivered == 1);
        }

        Assert.Equal(2, target.All.Count);
        Assert.Single(target.All.Select(one => one.Id).Distinct());
        Assert.Single(target.All.Select(one => one.Text).Distinct());
    }

    [Fact]
    public async Task Killed_again_and_again_it_delivers_every_event()
    {
        const int count = 40;
        await using var target = await Receiver.Start();
        await using (var service = Start("--Notifications:Enabled=false"))
        {
            await service.Ready();
            await Subscribe(service, target);
            for (var i = 0; i < count; i++)
            {
                await Happen(service, $"p{i}");
            }

            await service.Kill();
        }

        var kills = 0;
        for (var atLeast = 5; await Delivered() < count; atLeast += 12)
        {
            await using var service = Start();
            await Eventually.Sees(async () => (Sent: target.All.Count, Delivered: await Delivered()), seen => seen.Sent >= atLeast || seen.Delivered == count);
            await service.Kill();
            kills++;
        }

        var times = target.All.CountBy(one => one.Id).ToArray();
        Assert.Equal(count, times.Length);
        Assert.Equal(count, target.All.Select(one => (string)JsonNode.Parse(one.Body)!["data"]!["notices"]![0]!["eventId"]!).Distinct().Count());

        // To one subscription one message is under way at a time, so that each kill can have one sent again, and so can an answer that came too late.
        Assert.InRange(target.All.Count - count, 0, kills + await Count("delivery_attempts where status is null"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProcess Start(params string[] more) => ServiceProcess.Start(
        "Sqlite", Connection, ["--Rescoring:Enabled=false", "--Notifications:AllowPrivateAddresses=true", "--Notifications:LookEvery=00:00:00.020", "--Notifications:TimeoutSeconds=3", .. more]);

    private Task<int> Delivered() => Count("deliveries where state = 'delivered'");

    private async Task<int> Count(string rows)
    {
        await using var connection = new SqliteConnection(Connection);
        return await connection.QuerySingleAsync<int>($"select count(*) from {rows}");
    }

    private static Task Subscribe(ServiceProcess service, Receiver target) =>
        Send(
            service,
            HttpMethod.Post,
            "/v1/subscriptions",
            $$$"""{"name":"all","channel":"webhook","url":"{{{target.Url()}}}","filter":{"kinds":["retired"]}}""");

    private static async Task Happen(ServiceProcess service, string project)
    {
        await Send(service, HttpMethod.Put, $"/v1/projects/{project}", $$"""{"name":"{{project}}","dependencies":[{"model":"{{Notifying.Stopped}}"}]}""");
        await Send(service, HttpMethod.Post, $"/v1/projects/{project}/assessments", "{}");
    }

    private static async Task Send(ServiceProcess service, HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "If-None-Match", "*" } }
        };
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
