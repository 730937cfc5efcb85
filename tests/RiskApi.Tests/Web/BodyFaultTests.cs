using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Web;

/// <summary>One answer names every fault of a body.</summary>
public class BodyFaultTests(RiskApiService service)
{
    [Theory]
    [InlineData("""{"dependancies":[],"horizonDays":0}""", "dependancies", "dependencies", "horizonDays")]
    [InlineData("""{"dependencies":[{"modle":"x","share":2},{"model":"x","share":"half"}]}""", "dependencies[0].modle", "dependencies[0].model", "dependencies[0].share", "dependencies[1].share")]
    [InlineData("""{"dependencies":[{"model":5,"criticality":"huge","access":"tunnel"}],"asOf":"never"}""", "asOf", "dependencies[0].access", "dependencies[0].criticality", "dependencies[0].model")]
    [InlineData("""{"dependencies":[{"model":"x","model":"y","fallback":{}}],"name":7}""", "dependencies[0].fallback.model", "dependencies[0].model", "name")]
    [InlineData("""{"dependencies":{},"horizonDays":"long","x":1}""", "dependencies", "horizonDays", "x")]
    [InlineData("""[]""", "$")]
    public async Task Every_fault_is_named_at_its_place(string body, params string[] places) =>
        Assert.Equal(places.Order(StringComparer.Ordinal), (await Errors("/v1/assessments", body)).Select(error => error.Key).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_misspelt_member_has_a_suggestion()
    {
        var errors = await Errors("/v1/assessments", """{"dependancies":[{"model":"x"}]}""");

        Assert.Contains("Did you mean 'dependencies'?", (string?)errors["dependancies"]![0], StringComparison.Ordinal);
        Assert.Contains("'dependancies' may be it", (string?)errors["dependencies"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_are_only_answered_are_not_offered()
    {
        var errors = await Errors("/v1/gate", """{"project":{"name":"a","dependencies":[{"model":"x"}]},"policy":{"maxScore":"many","nothing":1}}""");

        Assert.DoesNotContain("isEmpty", errors.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(errors, error => error.Key == "policy.nothing");
    }

    [Fact]
    public async Task Placeholders_are_not_told_of()
    {
        var errors = await Errors("/v1/assessments", """{"name":"a\u0007b"}""");

        Assert.Equal(["dependencies", "name"], errors.Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Single(errors["dependencies"]!.AsArray());
    }

    [Fact]
    public async Task A_body_that_is_fine_is_read_as_before()
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments", """{"dependencies":[{"model":"gpt-4o"}]}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<JsonObject> Errors(string path, string body)
    {
        using var response = await service.Send(HttpMethod.Post, path, body);
        var problem = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("/problems/malformed", (string?)problem["type"]);
        Assert.DoesNotContain("RiskApi.", problem.ToJsonString(), StringComparison.Ordinal);
        return problem["errors"]!.AsObject();
    }
}
