using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace RiskApi.Benchmarks;

/// <summary>
/// What a request costs, and what the service holds, at first and after use: other as-of dates, imports of facts, and large uploads at once.
/// </summary>
internal static class SteadyCost
{
    private const int Dates = 40;
    private const int Imports = 12;
    private const int Requests = 500;
    private const int Uploads = 8;
    private const int UploadBytes = 62 * 1024 * 1024;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    private static int _asked;

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("riskapi-steady-");
        await using (var running = await ServiceProcess.Start(Path.Combine(folder.FullName, "riskapi.db")))
        {
            var (service, client) = (running.Process, running.Client);
            await Task.Delay(Settling);
            Console.WriteLine($"resident after the start: {Megabytes(service)} MB");

            for (var i = 0; i < 6; i++)
            {
                await MillisecondsOf(service, client);
            }

            var fresh = await MillisecondsOf(service, client);
            for (var i = 0; i < Dates; i++)
            {
                await Assess(client, new DateOnly(2026, 1, 1).AddDays(i));
            }

            for (var i = 0; i < Imports; i++)
            {
                await Import(client, new DateOnly(2027, 6, 1).AddDays(i));
                await Assess(client, null);
            }

            await Task.Delay(Settling);
            var used = await MillisecondsOf(service, client);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"an assessment: {fresh:0.00} ms of a processor at first, {used:0.00} ms after {Dates} dates and {Imports} imports: {used / fresh:0.00} times"));
            Console.WriteLine($"resident after {Imports + 1} versions of the catalog: {Megabytes(service)} MB");

            await Task.WhenAll(Enumerable.Range(0, Uploads).Select(_ => Upload(client)));
            service.Refresh();
            Console.WriteLine($"most ever resident, with {Uploads} uploads of {UploadBytes / 1024 / 1024} MB at once: {service.PeakWorkingSet64 / 1_000_000} MB");
            await Task.Delay(Settling);
            await MillisecondsOf(service, client);
            Console.WriteLine($"resident after that: {Megabytes(service)} MB");
        }

        folder.Delete(recursive: true);
    }

    private static async Task<double> MillisecondsOf(Process service, HttpClient client)
    {
        service.Refresh();
        var before = service.TotalProcessorTime;
        for (var i = 0; i < Requests; i++)
        {
            await Assess(client, null);
        }

        service.Refresh();
        return (service.TotalProcessorTime - before).TotalMilliseconds / Requests;
    }

    /// <summary>Ten dependencies that were never asked before.</summary>
    private static Task Assess(HttpClient client, DateOnly? asOf)
    {
        var day = asOf is { } date ? $"\"asOf\":\"{date:yyyy-MM-dd}\"," : "";
        var project = Encoding.UTF8.GetString(TenDependencies.Json()).TrimStart()[1..]
            .Replace("\"name\":\"", $"\"name\":\"{_asked++} ", StringComparison.Ordinal);
        return Post(client, "/v1/assessments", Encoding.UTF8.GetBytes($"{{{day}{project}"), MediaTypeNames.Application.Json);
    }

    private static Task Import(HttpClient client, DateOnly shutdown) => Post(
        client,
        "/v1/catalog/imports?apply=true",
        Encoding.UTF8.GetBytes($$"""
            {
              "publisher": "OpenAI",
              "source": "https://developers.openai.com/api/docs/deprecations",
              "models": [{ "id": "gpt-5.4-mini", "announced": "2026-11-20", "shutdown": "{{shutdown:yyyy-MM-dd}}" }]
            }
            """),
        MediaTypeNames.Application.Json);

    private static Task Upload(HttpClient client)
    {
        var source = new byte[UploadBytes];
        var line = "client.chat.completions.create(messages=messages)\n"u8;
        for (var i = 0; i + line.Length <= source.Length; i += line.Length)
        {
            line.CopyTo(source.AsSpan(i));
        }

        "model = \"gpt-4.1\"\n"u8.CopyTo(source);
        return Post(client, "/v1/imports?format=source&fileName=app.py", source, MediaTypeNames.Text.Plain);
    }

    private static async Task Post(HttpClient client, string path, byte[] content, string mediaType)
    {
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static long Megabytes(Process service)
    {
        service.Refresh();
        return service.WorkingSet64 / 1_000_000;
    }
}
