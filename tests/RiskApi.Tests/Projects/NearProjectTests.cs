using System.Net;

namespace RiskApi.Tests.Projects;

/// <summary>Whoever misspells a project's id is told which one may have been meant.</summary>
public class NearProjectTests(RiskApiService service)
{
    private const string Body = """{"name":"Invoice reader","dependencies":[{"model":"gpt-4o"}]}""";

    [Theory]
    [InlineData("/v1/projects/near-invoice-raeder")]
    [InlineData("/v1/projects/near-invoice-raeder/assessments")]
    [InlineData("/v1/projects/near-invoice-raeder/events")]
    [InlineData("/v1/projects/near-invoice-raeder/reviews")]
    [InlineData("/v1/projects/near-invoice-raeder/calendar.ics")]
    public async Task A_misspelt_id_has_a_suggestion(string path)
    {
        using var put = await service.CreateClient().PutAsJson("/v1/projects/near-invoice-reader", Body);
        using var response = await service.Send(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Did you mean 'near-invoice-reader'?", (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("zzzzzzzzzzz")]
    public async Task An_id_that_is_like_none_has_none(string id)
    {
        using var response = await service.Send(HttpMethod.Get, $"/v1/projects/{id}");

        Assert.DoesNotContain("Did you mean", (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }
}
