using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskApi.Crashes;

/// <summary>Sends requests to whichever instance it draws, again where that does not answer.</summary>
/// <param name="instances">The instances.</param>
/// <param name="random">Draws the instance.</param>
internal sealed class Client(IReadOnlyList<Instance> instances, Random random) : IDisposable
{
    private static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(3);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Reads JSON, however often it takes.</summary>
    public async Task<JsonNode?> Read(string path) => (await Insist(new(HttpMethod.Get, path))) switch
    {
        { Status: 200 } answer => answer.Body,
        { Status: 404 } => null,
        var other => throw Unexpected(path, other),
    };

    /// <summary>All items of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAll(string path)
    {
        var all = new List<JsonNode>();
        var next = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=100";
        while (next is not null)
        {
            var page = await Read(next) ?? throw new InvalidOperationException($"{next} is not there.");
            all.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
        }

        return all;
    }

    /// <summary>Sends a request until it is answered by less than 500: for what has one effect however often it is sent.</summary>
    public async Task<Answer> Insist(Request request)
    {
        Answer? answer = null;
        await Waiting.For(
            $"an answer to {request.Method} {request.Path}",
            LongestOutage,
            async () => (answer = await Try(request)) is { Status: < 500 });
        return answer!;
    }

    /// <summary>Sends a request once; null where there was no answer.</summary>
    public async Task<Answer?> Try(Request request)
    {
        using var message = new HttpRequestMessage(request.Method, new Uri(instances[random.Next(instances.Count)].Address, request.Path));
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.Add(name, value);
        }

        message.Content = request.Body is null ? null
            : new StringContent(request.Body, Encoding.UTF8, new MediaTypeHeaderValue(request.MediaType ?? MediaTypeNames.Application.Json));
        try
        {
            using var response = await _http.SendAsync(message);
            var text = await response.Content.ReadAsStringAsync();
            return new((int)response.StatusCode, text is "" ? null : JsonNode.Parse(text), response.Headers.Location?.OriginalString);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException or JsonException)
        {
            return null;
        }
    }

    public static InvalidOperationException Unexpected(string what, Answer? answer) =>
        new($"{what} was answered by {answer?.Status}: {answer?.Body?.ToJsonString()}");

    public void Dispose() => _http.Dispose();
}

/// <summary>A request.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
internal sealed record Request(HttpMethod Method, string Path)
{
    /// <summary>The body; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>Its media type; null for JSON.</summary>
    public string? MediaType { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}

/// <summary>What an instance answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body; null where it was empty.</param>
/// <param name="Location">The path of what was created; null where nothing was.</param>
internal sealed record Answer(int Status, JsonNode? Body, string? Location);
