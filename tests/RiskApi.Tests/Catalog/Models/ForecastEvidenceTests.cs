namespace RiskApi.Tests.Catalog.Models;

/// <summary>What an answer for a past day rests on.</summary>
public class ForecastEvidenceTests(RiskApiService service)
{
    [Fact]
    public async Task A_forecast_names_its_evidence_each_with_a_signed_effect()
    {
        var forecast = (await service.Get("/v1/models/openai/gpt-4.5-preview?asOf=2025-04-13"))["forecast"]!;

        Assert.True((int)forecast["comparable"]!["notices"]! > 0);
        Assert.Contains(forecast["effects"]!.AsArray(), effect => (string)effect!["factor"]! == "age" && (double)effect["effect"]! < 0);
        Assert.All(forecast["effects"]!.AsArray(), effect => Assert.NotEmpty((string)effect!["because"]!));
    }

    /// <summary>The page that announced gpt-4.1, and with it the end of gpt-4.5.</summary>
    [Theory]
    [InlineData("2025-04-13", false)]
    [InlineData("2025-04-14", true)]
    public async Task What_was_published_later_is_no_source(string asOf, bool isOne)
    {
        var sources = (await service.Get($"/v1/models/openai/gpt-4.5-preview?asOf={asOf}"))["lifecycle"]!["sources"]!.AsArray();

        Assert.Equal(isOne, sources.Any(source => (string?)source == "https://openai.com/index/gpt-4-1/"));
        Assert.Contains(sources, source => (string?)source == "https://openai.com/index/introducing-gpt-4-5/");
    }
}
