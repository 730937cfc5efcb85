namespace RiskApi.Tests.Catalog.Forecast;

public class TrackRecordTests(RiskApiService service)
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
}
