using System.Net;

namespace RiskApi.Tests.Catalog.Forecast;

/// <summary>The ledger answers what is asked, in each form, and says what is wrong with a question.</summary>
public class LedgerEndpointTests(RiskApiService service)
{
    [Theory]
    [InlineData("?scope=time-series", "scope")]
    [InlineData("?scope=space-series&model=openai/gpt-4o", "scope")]
    [InlineData("?method=none", "method")]
    [InlineData("?from=2026-11-24&to=2026-11-23", "to")]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?horizonDays=91", "horizonDays")]
    [InlineData("?outcome=lost", "outcome")]
    [InlineData("?model=gpt-4o", "model")]
    [InlineData("?model=openai/", "model")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?cursor=!!", "cursor")]
    [InlineData("?horizon=90", "horizon")]
    [InlineData(".svg?horizonDays=1", "horizonDays")]
    [InlineData("/latest?outcome=lost", "outcome")]
    public async Task A_question_that_cannot_be_answered_is_told_what_is_wrong(string query, string parameter)
    {
        using var response = await service.Send(HttpMethod.Get, $"/v1/forecast/ledger{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await RiskApiService.Json(response))["errors"]![parameter]);
    }

    [Fact]
    public async Task An_unknown_method_is_told_of_those_that_there_are()
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/forecast/ledger?method=none");

        Assert.Contains("there are 2.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/forecast/ledger/2019-01-01")]
    [InlineData("/v1/forecast/ledger/yesterday")]
    [InlineData("/v1/forecast/ledger/2019-01-01.csv")]
    [InlineData("/v1/forecast/ledger/.csv")]
    public async Task A_day_that_is_not_kept_is_not_found(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("unknown-forecast-day", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_nobody_spoke_of_has_none()
    {
        Assert.Empty((await service.Get("/v1/forecast/ledger?scope=time-series&model=nobody/nothing"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_day_is_opened_and_given_as_a_table()
    {
        var day = await service.Get("/v1/forecast/ledger/2026-11-24");
        using var response = await service.Send(HttpMethod.Get, "/v1/forecast/ledger/2026-11-24.csv");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("saidOn,provider,model,withinDays,", lines[0], StringComparison.Ordinal);
        Assert.Equal(day["items"]!.AsArray().Count, lines.Length - 2);
        Assert.StartsWith("2026-11-24,openai,gpt-4.1-2025-04-14,90,forecast,0.1,0.5,2027-02-22,open,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_due_the_picture_says_when_the_first_is()
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/forecast/ledger.svg");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        var picture = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("the first is due on 2027-02-22.", picture, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_tells_the_ledger_and_the_track_record_apart()
    {
        await using var judged = new RiskApiService { JudgesForecasts = true };
        await Eventually.Sees(async () => await ReportOf(judged, "text/html"), page => page.Contains("one chance in ten", StringComparison.Ordinal));

        var (page, markdown) = (await ReportOf(judged, "text/html"), await ReportOf(judged, "text/markdown"));
        Assert.Contains("<h2>The ledger: what was said, day by day</h2>", page, StringComparison.Ordinal);
        Assert.Contains("## The track record: what would have been said", markdown, StringComparison.Ordinal);
        Assert.All([page, markdown], report => Assert.Matches(@"we said \d+\.\d %, \d+\.\d % went", report));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/markdown")]
    public async Task A_report_before_the_first_track_record_says_so(string accept) =>
        Assert.Contains("There is no track record yet", await ReportOf(service, accept), StringComparison.Ordinal);

    [Fact]
    public async Task A_report_in_no_form_that_is_accepted_is_refused()
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/forecast/report", headers: ("Accept", "image/png"));

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Fact]
    public async Task A_percentile_stands_beside_each_probability_of_a_model_and_of_a_dependency()
    {
        var model = (await service.Get("/v1/models/openai/gpt-4.5-preview?asOf=2025-04-13"))["forecast"]!["probabilities"]!.AsArray();
        var dependency = (await service.Assess("""{"dependencies":[{"model":"openai/gpt-4.5-preview"}],"asOf":"2025-04-13"}"""))
            ["dependencies"]![0]!["forecast"]!["probabilities"]!.AsArray();

        Assert.All(model, at => Assert.InRange((double)at!["percentile"]!, 0.5, 1));
        Assert.Equal(model.Select(at => (double)at!["percentile"]!), dependency.Select(at => (double)at!["percentile"]!));
    }

    private static async Task<string> ReportOf(RiskApiService service, string accept)
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/forecast/report", headers: ("Accept", accept));
        Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
