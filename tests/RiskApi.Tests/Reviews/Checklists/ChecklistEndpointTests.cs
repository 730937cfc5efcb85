using System.Net;

namespace RiskApi.Tests.Reviews.Checklists;

public class ChecklistEndpointTests(RiskApiService service)
{
    [Fact]
    public async Task The_list_names_the_versions()
    {
        var checklist = (await service.Get("/v1/checklists"))["items"]![0]!;

        Assert.Equal(("model-retirement-resilience", 1), ((string?)checklist["id"], (int)checklist["versions"]![0]!));
        Assert.True((int)checklist["items"]! > (int)checklist["answeredByFacts"]!);
    }

    [Theory]
    [InlineData("/v1/checklists/model-retirement-resilience")]
    [InlineData("/v1/checklists/model-retirement-resilience?version=1")]
    public async Task A_checklist_is_given_whole(string path)
    {
        var checklist = await service.Get(path);
        var item = checklist["items"]!.AsArray().Single(item => (string?)item!["id"] == "fallback.named")!;

        Assert.False(checklist.AsObject().ContainsKey("$schema"));
        Assert.Equal(("high", "fallback-is-named"), ((string?)item["risk"], (string?)item["fact"]));
        Assert.Contains("GOVERN 6.2", item["references"]!["nistAiRmf"]!.AsArray().Select(id => (string?)id));
    }

    [Theory]
    [InlineData("/v1/checklists/none", "there are model-retirement-resilience")]
    [InlineData("/v1/checklists/model-retirement-resilience?version=7", "has no version 7; its versions are 1")]
    public async Task What_is_not_there_is_a_404_problem_that_says_what_is(string path, string says)
    {
        using var response = await service.Send(HttpMethod.Get, path);
        var problem = await RiskApiService.Json(response);

        Assert.Equal((HttpStatusCode.NotFound, "/problems/unknown-checklist"), (response.StatusCode, (string?)problem["type"]));
        Assert.Contains(says, (string?)problem["detail"], StringComparison.Ordinal);
    }
}
