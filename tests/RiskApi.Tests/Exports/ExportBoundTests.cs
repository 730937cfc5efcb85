using System.Net;

namespace RiskApi.Tests.Exports;

public class ExportBoundTests(RiskApiService service) : Contract<RiskApiService>(service)
{
    [Fact]
    public async Task More_projects_than_a_file_holds_are_a_problem_that_says_so()
    {
        var team = Unique("team");
        await Create(Project("one", $"\"team\":\"{team}\""));
        await Create(Project("two", $"\"team\":\"{team}\""));
        await using var small = Service.WithWebHostBuilder(host => host.UseSetting("Exports:MostProjects", "1"));
        using var response = await small
            .CreateClient()
            .GetAsync(new Uri($"/v1/exports/facts.json?team={team}", UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("/problems/too-many-projects", (string?)problem["type"]);
        Assert.Contains("Exports:MostProjects", (string?)problem["detail"], StringComparison.Ordinal);
    }
}
