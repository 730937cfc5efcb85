namespace RiskApi.Tests.Catalog.Served;

public class CatalogEndpointTests(RiskApiService service)
{
    [Fact]
    public async Task The_catalog_is_that_of_the_data_folder()
    {
        var catalog = await service.Get("/v1/catalog");

        Assert.Equal((2616, 93, 40), ((int)catalog["models"]!, (int)catalog["surfaces"]!, (int)catalog["providers"]!));
        Assert.Equal("2026-07-18", (string?)catalog["checkedOn"]);
    }

    [Fact]
    public async Task Assessments_carry_the_version_of_the_catalog()
    {
        var assessment = await service.Assess("""{"dependencies":[{"model":"gpt-4o"}]}""");

        Assert.Equal((string?)(await service.Get("/v1/catalog"))["version"], (string?)assessment["catalogVersion"]);
    }
}
