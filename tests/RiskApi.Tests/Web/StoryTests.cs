using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Web;

/// <summary>Whoever tries the examples of Swagger UI from the top to the bottom gets answers, on a fresh database and once more.</summary>
public sealed class StoryTests : IAsyncDisposable
{
    /// <summary>What is made beside the requests after a start.</summary>
    private static readonly string[] MadeBesides = ["/v1/forecast/track-record", "/v1/forecast/ledger/latest.csv", "/v1/rescorings/latest"];

    private readonly Fresh _fresh = new() { JudgesForecasts = true, Rescores = true };

    public async ValueTask DisposeAsync() => await _fresh.DisposeAsync();

    [Fact]
    public async Task Every_example_runs_in_the_order_of_the_story_and_again()
    {
        var document = await _fresh.Get("/openapi/v1.json");
        var story = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(one => (Path: path.Key, Method: one.Key, Operation: one.Value!)))
            .OrderBy(one => (int)one.Operation["x-story"]!)
            .ToArray();
        foreach (var path in MadeBesides)
        {
            await Eventually.Sees(
                async () =>
                {
                    using var made = await _fresh.Send(HttpMethod.Get, path);
                    return made.IsSuccessStatusCode;
                },
                isThere => isThere);
        }

        var refused = new List<string>();
        foreach (var (time, (path, method, operation)) in Enumerable.Range(1, 2).SelectMany(time => story.Select(one => (time, one))))
        {
            // Else the latest of two things that were made in the same instant would be either.
            _fresh.Time.Advance(TimeSpan.FromMilliseconds(10));
            using var request = Request(document, path, new(method.ToUpperInvariant()), operation);
            using var response = await _fresh.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                refused.Add($"{time}: {request.Method} {request.RequestUri}: {answer}");
            }
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }

    private static HttpRequestMessage Request(JsonNode document, string path, HttpMethod method, JsonNode operation)
    {
        var query = new List<string>();
        var headers = new List<(string Name, string Value)>();
        foreach (var parameter in (operation["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["example"] is not null))
        {
            var (name, value) = ((string)parameter!["name"]!, Text(parameter["example"]!));
            switch ((string)parameter["in"]!)
            {
                case "path":
                    path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
                    break;
                case "query":
                    query.Add($"{name}={Uri.EscapeDataString(value)}");
                    break;
                default:
                    headers.Add((name, value));
                    break;
            }
        }

        var request = new HttpRequestMessage(method, query.Count == 0 ? path : $"{path}?{string.Join('&', query)}");
        if (operation["requestBody"]?["content"]?.AsObject().First() is { } content)
        {
            var example = content.Value!["examples"]!.AsObject().First().Value!;
            var body = example["$ref"] is { } reference ? document["components"]!["examples"]![((string)reference!).Split('/')[^1]]! : example;
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Text(body["value"]!)));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(content.Key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>A service as one starts it: what is made beside the requests is made.</summary>
    private sealed class Fresh : RiskApiService
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("ForecastLedger:Enabled", "true")];
    }

    private static string Text(JsonNode example) => example.GetValueKind() == JsonValueKind.String ? (string)example! : example.ToJsonString();
}
