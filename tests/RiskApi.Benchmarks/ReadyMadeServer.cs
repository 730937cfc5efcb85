using System.Net.Mime;

namespace RiskApi.Benchmarks;

/// <summary>
/// The real service, with <c>POST /ready-made</c> beside it: the same answer as <c>POST /v1/assessments</c> gives to the ten dependencies, kept as bytes.
/// </summary>
internal static class ReadyMadeServer
{
    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddRiskApi();
        var app = builder.Build();
        app.UseRiskApi();

        byte[]? answer = null;
        app.MapPost("/ready-made", async (HttpContext http) =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            answer ??= await Ask(http);
            return TypedResults.Bytes(answer, MediaTypeNames.Application.Json);
        });
        app.Run();
    }

    private static async Task<byte[]> Ask(HttpContext http)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://{http.Request.Host}") };
        using var body = new ByteArrayContent(TenDependencies.Json());
        body.Headers.ContentType = new(MediaTypeNames.Application.Json);
        using var response = await client.PostAsync(new Uri("/v1/assessments", UriKind.Relative), body);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}
