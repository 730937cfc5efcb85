using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests;

/// <summary>Tests that hold on every database; one sealed class for each runs them.</summary>
/// <typeparam name="TService">The service on one database.</typeparam>
public abstract class Contract<TService>
    where TService : RiskApiService
{
    protected Contract(TService service)
    {
        Assert.SkipWhen(service.Unavailable is not null, service.Unavailable ?? "");
        Service = service;
    }

    protected TService Service { get; }

    /// <summary>A name that no other test uses.</summary>
    protected static string Unique(string prefix) => $"{prefix}-{Guid.NewGuid():N}";

    /// <summary>A project of one model.</summary>
    protected static string Project(string name, string more = "", string model = "openai/gpt-4.1-2025-04-14") =>
        $$"""{"name":"{{name}}","dependencies":[{"model":"{{model}}","migrationLeadTimeDays":45}]{{(more is "" ? "" : "," + more)}}}""";

    /// <summary>Creates a project and returns its id.</summary>
    protected async Task<string> Create(string body, string? id = null)
    {
        var created = Unique(id ?? "project");
        using var response = await Service.Send(HttpMethod.Put, $"/v1/projects/{created}", body, headers: ("If-None-Match", "*"));
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return created;
    }

    protected async Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Send(
        HttpMethod method, string path, string? body = null, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var response = await Service.Send(method, path, body, contentType, headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.ETag?.ToString(), text is "" ? null : JsonNode.Parse(text));
    }
}
