using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Notifications.Deliveries;

namespace RiskApi.Tests.Notifications;

/// <summary>What tests of notifications do with a service.</summary>
internal static class Notifying
{
    /// <summary>A model without a date on the day of the tests.</summary>
    public const string Undated = "openai/gpt-5.4-mini";

    /// <summary>A model that has stopped.</summary>
    public const string Stopped = "openai/gpt-4.5-preview";

    /// <summary>Makes the digests that are due and sends what is due, until nothing is.</summary>
    public static async Task Pump(this WebApplicationFactory<Program> service)
    {
        var cancel = TestContext.Current.CancellationToken;
        var dispatch = service.Services.GetRequiredService<Dispatch>();
        await service.Services.GetRequiredService<Digests>().Make(cancel);
        while (await dispatch.Claim(cancel) is { } claimed)
        {
            await dispatch.Send(
                claimed,
                service.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RiskApi.Notifications.NotificationOptions>>().Value.Retries,
                cancel);
        }
    }

    public static async Task<JsonNode> Subscribe(this RiskApiService service, string url, string more = "", string channel = "webhook") =>
        await service.Write(
            HttpMethod.Post, "/v1/subscriptions", $$"""{"name":"test","channel":"{{channel}}","url":"{{url}}"{{(more is "" ? "" : "," + more)}}}""");

    /// <summary>Keeps a project of one model and assesses it.</summary>
    public static async Task Happen(this RiskApiService service, string project, string model = Stopped, string more = "")
    {
        await service.Write(
            HttpMethod.Put,
            $"/v1/projects/{project}",
            $$"""{"name":"{{project}}","dependencies":[{"model":"{{model}}","migrationLeadTimeDays":10}]{{(more is "" ? "" : "," + more)}}}""",
            ("If-None-Match", "*"));
        await service.Reassess(project);
    }

    public static Task Reassess(this RiskApiService service, string project) => service.Write(HttpMethod.Post, $"/v1/projects/{project}/assessments", "{}");

    /// <summary>Has the vendor announce that a model stops on a day, or take back what it announced.</summary>
    public static void Announce(this RiskApiService service, DateOnly? on)
    {
        var inUse = service.Services.GetRequiredService<CurrentCatalog>();
        var catalog = inUse.Current.Snapshot;
        inUse.Replace(new(new CatalogSnapshot(
            string.Create(CultureInfo.InvariantCulture, $"announced-{on:yyyy-MM-dd}"),
            catalog.Providers.Select(provider => provider.Id != "openai" ? provider : provider with
            {
                Models = [.. provider.Models.Select(model => $"openai/{model.Id}" != Undated ? model : model with
                {
                    AnnouncedOn = on is null ? null : new DateOnly(2026, 11, 20), RetiresOn = on, NotBeforeOn = null, TentativeOn = null, Revisions = []
                })],
            }),
            catalog.Lines)));
    }

    public static async Task<JsonArray> Deliveries(this RiskApiService service, JsonNode subscription, string query = "") =>
        (await service.Get($"/v1/subscriptions/{subscription["id"]}/deliveries?limit=100{query}"))["items"]!.AsArray();

    public static async Task<JsonNode> Write(
        this RiskApiService service, HttpMethod method, string path, string? body = null, params (string, string)[] headers)
    {
        using var response = await service.Send(method, path, body, headers: headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {text}");
        return response.StatusCode == HttpStatusCode.NoContent ? JsonNode.Parse("{}")! : JsonNode.Parse(text)!;
    }
}
