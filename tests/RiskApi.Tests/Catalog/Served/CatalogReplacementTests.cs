using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;

namespace RiskApi.Tests.Catalog.Served;

/// <summary>The catalog can be replaced while requests are answered; no answer mixes two versions.</summary>
public sealed class CatalogReplacementTests : IAsyncLifetime
{
    private const string Undated = "gpt-5.4-mini";

    private readonly RiskApiService _service = new();

    private CurrentCatalog InUse => _service.Services.GetRequiredService<CurrentCatalog>();

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Answers_come_from_one_version_from_beginning_to_end()
    {
        ServedCatalog[] versions = [.. Enumerable.Range(0, 4).Select(i => Retiring(InUse.Current.Snapshot, new DateOnly(2027, 1 + i, 1)))];
        var dates = versions.ToDictionary(version => version.Snapshot.Version, version => Text(version.Snapshot.Find("openai", Undated)!.RetiresOn!.Value.Day));
        InUse.Replace(versions[0]);

        using var done = new CancellationTokenSource();
        var swapping = Task.Run(
            async () =>
            {
                for (var i = 0; !done.IsCancellationRequested; i++)
                {
                    InUse.Replace(versions[i % versions.Length]);
                    await Task.Yield();
                }
            },
            TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(Enumerable.Range(0, 80).Select(i => _service.Assess(
            $$"""{"name":"{{i % 8}}","dependencies":[{"model":"openai/{{Undated}}"}],"asOf":"2026-11-24"}""")));
        await done.CancelAsync();
        await swapping;

        Assert.All(answers, answer => Assert.Equal(
            dates[(string)answer["catalogVersion"]!], (string?)answer["dependencies"]![0]!["lifecycle"]!["retiresOn"]));
    }

    [Fact]
    public async Task The_same_request_gets_another_answer_from_another_catalog()
    {
        const string Request = """{"dependencies":[{"model":"openai/gpt-5.4-mini"}],"asOf":"2026-11-24"}""";
        var before = await _service.Assess(Request);
        InUse.Replace(Retiring(InUse.Current.Snapshot, new DateOnly(2026, 12, 1)));
        var after = await _service.Assess(Request);

        Assert.NotEqual((string?)before["catalogVersion"], (string?)after["catalogVersion"]);
        Assert.Equal("2026-12-01", (string?)after["dependencies"]![0]!["lifecycle"]!["retiresOn"]);
        Assert.Equal((string?)after["catalogVersion"], (string?)(await _service.Get("/v1/catalog"))["version"]);
    }

    [Fact]
    public async Task Whoever_follows_the_catalog_is_told_of_the_newest()
    {
        await using var followed = InUse.FromNowOn(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await followed.MoveNextAsync());
        Assert.Same(InUse.Current, followed.Current);

        InUse.Replace(Retiring(InUse.Current.Snapshot, new DateOnly(2027, 1, 1)));
        InUse.Replace(Retiring(InUse.Current.Snapshot, new DateOnly(2027, 2, 1)));
        Assert.True(await followed.MoveNextAsync());
        Assert.Same(InUse.Current, followed.Current);
    }

    private static ServedCatalog Retiring(CatalogSnapshot catalog, DateOnly on) => new(new(
        $"retiring-{Text(on)}",
        catalog.Providers.Select(provider => provider.Id != "openai" ? provider : provider with
        {
            Models = [.. provider.Models.Select(model => model.Id != Undated
                ? model
                : model with { AnnouncedOn = on.AddDays(-180), RetiresOn = on, NotBeforeOn = null, TentativeOn = null, Revisions = [] })],
        }),
        catalog.Lines));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
