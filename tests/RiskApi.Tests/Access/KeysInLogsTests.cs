using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using RiskApi.Access.Keys;

namespace RiskApi.Tests.Access;

public sealed class KeysInLogsTests(ClosedService service) : IClassFixture<ClosedService>
{
    [Fact]
    public async Task Nothing_that_opens_is_ever_logged()
    {
        using var log = new RecordedLog();
        await using var logging = service.WithWebHostBuilder(host => host.ConfigureLogging(logs => logs.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        using var client = logging.CreateClient();
        string[] secrets = [ApiKey.New().Text, ApiKey.New().Text[..40], ClosedService.Bootstrap, "eyJhbGciOiJub25lIn0.e30.c2VjcmV0"];
        foreach (var secret in secrets)
        {
            foreach (var (header, value) in new[] { ("X-Api-Key", secret), ("Authorization", $"Bearer {secret}") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/projects");
                request.Headers.TryAddWithoutValidation(header, value);
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            }
        }

        using var issue = new HttpRequestMessage(HttpMethod.Post, "/v1/keys")
        {
            Content = new StringContent("""{"name":"logged","role":"reader"}""", System.Text.Encoding.UTF8, "application/json")
        };
        issue.Headers.Add("X-Api-Key", ClosedService.Bootstrap);
        using var issued = await client.SendAsync(issue, TestContext.Current.CancellationToken);
        var made = (string)(await RiskApiService.Json(issued))["secret"]!;

        Assert.NotEmpty(log.Lines);
        Assert.All(secrets.Append(made), secret => Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }
}
