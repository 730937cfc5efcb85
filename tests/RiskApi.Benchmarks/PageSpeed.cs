using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.Extensions.Options;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Storage;
using RiskApi.Web;

namespace RiskApi.Benchmarks;

/// <summary>How long the pages take where projects are stored: <c>pages COUNT</c>.</summary>
internal static class PageSpeed
{
    private const int Visits = 200;
    private const int WarmUpVisits = 30;
    private const string Project = "project-000007";

    private static readonly string[] Pages =
        ["/", "/projects", $"/projects/{Project}", $"/projects/{Project}/review", "/models", "/models/openai/gpt-4o-2024-08-06", "/what-breaks", "/what-breaks?provider=openai"];

    public static async Task Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("riskapi-pages-");
        var file = Path.Combine(folder.FullName, "riskapi.db");
        await Seed(file, count);
        await using (var service = await ServiceProcess.Start(file))
        {
            var client = service.Client;
            await UntilAllAreAssessed(client);
            using var review = await client.PostAsJsonAsync($"/v1/projects/{Project}/reviews", new { name = "Before the launch" });
            review.EnsureSuccessStatusCode();
            client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Text.Html));

            Console.WriteLine($"{count:N0} projects\n| page | KB | first byte p50 | p95 | last byte p50 | p95 |\n| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var page in Pages)
            {
                await Visit(client, page);
            }
        }

        folder.Delete(recursive: true);
    }

    private static async Task Seed(string file, int count)
    {
        var catalog = ShippedCatalog.Read();
        using var database = new Database(Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={file}" }));
        await SeededProjects.WriteInto(database, catalog, new Outlook(catalog.AsOf(TimeProvider.System.Today()), new(catalog)), count);
    }

    private static async Task UntilAllAreAssessed(HttpClient client)
    {
        JsonElement passes;
        do
        {
            await Task.Delay(500);
            passes = (await client.GetFromJsonAsync<JsonElement>("/v1/rescorings?limit=1")).GetProperty("items");
        }
        while (passes.GetArrayLength() == 0 || passes[0].GetProperty("endedAt").ValueKind is JsonValueKind.Null);
    }

    private static async Task Visit(HttpClient client, string page)
    {
        var (first, last, bytes) = (new List<double>(), new List<double>(), 0L);
        for (var i = 0; i < WarmUpVisits + Visits; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            var firstAfter = Stopwatch.GetElapsedTime(started);
            bytes = (await answer.Content.ReadAsByteArrayAsync()).LongLength;
            if (i >= WarmUpVisits)
            {
                first.Add(firstAfter.TotalMilliseconds);
                last.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| `{page}` | {bytes / 1000} | {At(first, 0.5):0} ms | {At(first, 0.95):0} ms | {At(last, 0.5):0} ms | {At(last, 0.95):0} ms |"));
    }

    private static double At(List<double> milliseconds, double share) => milliseconds.Order().ElementAt((int)(milliseconds.Count * share));
}
