using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using RiskApi.Tests.Storage;

namespace RiskApi.Tests.Hosting.Shutdown;

public sealed class ShutdownTests : IDisposable
{
    private const string Body = """{"name":"in flight","dependencies":[{"model":"gpt-4o"}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-stop-").FullName;

    [Fact]
    public async Task Readiness_goes_first_and_a_request_that_was_begun_is_finished()
    {
        await using var service = ServiceProcess.Start("Sqlite", $"Data Source={Path.Combine(_folder, "riskapi.db")}", "--Shutdown:DelaySeconds=5");
        await service.Ready();

        // What is asked while it waits has been answered before: the first answer of a busy machine can take as long as the wait.
        Assert.Equal(HttpStatusCode.OK, await Status(service, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await Status(service, "/v1/catalog"));
        using var socket = new TcpClient();
        await socket.ConnectAsync(service.Client.BaseAddress!.Host, service.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await Send(
            stream,
            $"PUT /v1/projects/in-flight HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-None-Match: *\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{Chunk(Body[..20])}");
        using var begun = new CancellationTokenSource();
        var going = KeepGoing(stream, begun.Token);

        await service.AskToStop();
        await Eventually.Sees(() => Status(service, "/health/ready"), status => status == HttpStatusCode.ServiceUnavailable);

        // Not ready, and still at work: for load balancers that have not noticed yet.
        Assert.Equal(HttpStatusCode.OK, await Status(service, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await Status(service, "/v1/catalog"));

        await Refusing(service);
        await begun.CancelAsync();
        await going;
        await Send(stream, $"{Chunk(Body[20..])}0\r\n\r\n");
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 201", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await service.Ended());
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "riskapi.db")}");
        Assert.Equal(1, await Dapper.SqlMapper.QuerySingleAsync<int>(connection, "select count(*) from projects where id = 'in-flight'"));
    }

    [Fact]
    public async Task What_was_confirmed_while_it_stopped_is_there()
    {
        var database = $"Data Source={Path.Combine(_folder, "riskapi.db")}";
        await using var service = ServiceProcess.Start("Sqlite", database);
        await service.Ready();
        var confirmed = new List<string>();
        var writers = Enumerable.Range(0, 4).Select(async writer =>
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    using var response = await service.Client.PutAsJson($"/v1/projects/w{writer}-{i}", Body);
                    Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                    lock (confirmed)
                    {
                        confirmed.Add($"w{writer}-{i}");
                    }
                }
            }
            catch (HttpRequestException)
            {
                // Refused, or sent on a connection that was being closed; either way nothing may have been done.
            }
        }).ToArray();
        await Eventually.Sees(
            () =>
            {
                lock (confirmed)
                {
                    return confirmed.Count;
                }
            },
            count => count > 100);

        await service.AskToStop();
        await Eventually.Ends(Task.WhenAll(writers));
        Assert.Equal(0, await service.Ended());

        await using var connection = new SqliteConnection(database);
        var kept = (await Dapper.SqlMapper.QueryAsync<string>(connection, "select id from projects")).Order().ToArray();
        Assert.Equal(confirmed.Order(), kept);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Sends blanks, as the server gives up on bodies that come too slowly.</summary>
    private static async Task KeepGoing(NetworkStream stream, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Send(stream, Chunk(new string(' ', 100)));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static string Chunk(string text) => $"{text.Length:x}\r\n{text}\r\n";

    private static async Task<HttpStatusCode> Status(ServiceProcess service, string path)
    {
        using var response = await service.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>Waits until the service takes no more connections.</summary>
    private static Task<SocketError> Refusing(ServiceProcess service) => Eventually.Sees(
        async () =>
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(service.Client.BaseAddress!.Host, service.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
                return SocketError.Success;
            }
            catch (SocketException refused)
            {
                return refused.SocketErrorCode;
            }
        },
        error => error != SocketError.Success);

    private static ValueTask Send(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
}
