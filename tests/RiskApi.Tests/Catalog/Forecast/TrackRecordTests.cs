using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Served;
using RiskApi.Formats.Reports;
using RiskApi.Testing;

namespace RiskApi.Tests.Catalog.Forecast;

public partial class TrackRecordTests(RiskApiService service)
{
    [Fact]
    public async Task Every_horizon_has_every_method_next_to_the_one_in_use()
    {
        var horizons = (await service.Get("/v1/forecast/track-record"))["horizons"]!.AsArray();

        Assert.Equal(4, horizons.Count);
        Assert.All(horizons, horizon =>
        {
            var methods = horizon!["methods"]!.AsArray();
            Assert.Equal(5, methods.Count);
            Assert.True((bool)methods[^1]!["inUse"]!);
            Assert.All(methods, method => Assert.True((int)method!["allAlive"]!["forecasts"]! > (int)method["withoutNotice"]!["forecasts"]!));
            Assert.Equal(10, horizon["reliability"]!.AsArray().Count);
            Assert.Equal(8, horizon["byProvider"]!.AsArray().Count);
        });
    }

    [Fact]
    public async Task A_forecast_names_its_evidence_each_with_a_signed_effect()
    {
        var forecast = (await service.Get("/v1/models/openai/gpt-4.5-preview?asOf=2025-04-13"))["forecast"]!;

        Assert.True((int)forecast["comparable"]!["notices"]! > 0);
        Assert.Contains(forecast["effects"]!.AsArray(), effect => (string)effect!["factor"]! == "age" && (double)effect["effect"]! < 0);
        Assert.All(forecast["effects"]!.AsArray(), effect => Assert.NotEmpty((string)effect!["because"]!));
    }

    /// <summary>After a change that is meant, replace the block by what <c>dotnet run --project src/RiskApi -- track-record</c> prints.</summary>
    [Fact]
    public async Task The_documentation_shows_the_figures_of_the_command()
    {
        var file = Repository.Path("src", "RiskApi.Core", "Forecast", "README.md");
        var shown = Block().Match(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Groups[1].Value;
        var printed = TrackRecordReport.Of(service.Services.GetRequiredService<CurrentCatalog>().Current.Snapshot);

        Assert.Equal(Number().Replace(printed, "#"), Number().Replace(shown, "#"));
        Assert.All(Numbers(printed).Zip(Numbers(shown)), pair => Assert.Equal(pair.First, pair.Second, 0.0011));
    }

    private static IEnumerable<double> Numbers(string text) =>
        Number().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"<!-- track-record -->\n(.*)<!-- /track-record -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    // Decimals only: other processors may round the last one differently.
    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Number();
}
