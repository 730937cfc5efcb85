using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace RiskApi.Tests.Exports;

public sealed class ToldDatesOnSqlite() : ToldDatesContract<RiskApiService>(new());

public sealed class ToldDatesOnPostgres() : ToldDatesContract<PostgresService>(new());

/// <summary>A date that a calendar told once is told right afterwards, whatever becomes of the facts behind it.</summary>
public abstract class ToldDatesContract<TService>(TService service) : Contract<TService>(service), IAsyncDisposable
    where TService : RiskApiService
{
    private const string Model = "openai/gpt-5.4-mini";
    private const string Override = "/v1/catalog/overrides/contract";

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_rollback_brings_the_old_date_back_as_a_change()
    {
        var id = await Create(Project("told", model: Model));
        await Import("2027-06-01");
        var told = await Stop(id);
        await Import("2027-09-01");
        var moved = await Stop(id);
        await RollBack(2);
        var back = await Stop(id);

        Assert.Equal("20270601 CONFIRMED 0", $"{told}");
        Assert.Equal("20270901 CONFIRMED 1", $"{moved}");
        Assert.Equal("20270601 CONFIRMED 2", $"{back}");
        Assert.True(back!.ChangedAt > moved!.ChangedAt && moved.ChangedAt > told!.ChangedAt);

        await RollBack(3);
        Assert.Equal("20270901 CONFIRMED 3", $"{await Stop(id)}");
    }

    [Fact]
    public async Task A_date_whose_import_is_rolled_back_is_cancelled_and_stays_so()
    {
        var id = await Create(Project("told", model: Model));
        await Import("2027-06-01");
        await RollBack(1);
        var cancelled = await Stop(id);
        Service.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal("20270601 CANCELLED 1", $"{cancelled}");
        Assert.Equal(cancelled, await Stop(id));
        Assert.Equal("20270417 CANCELLED 2", $"{await Stop(id, "Last day")}");
    }

    [Fact]
    public async Task A_model_that_goes_with_its_import_is_cancelled()
    {
        var id = await Create(Project("told", model: "openai/gpt-new"));
        await Import("2027-06-01", "gpt-new");
        Assert.Equal("20270601 CONFIRMED 0", $"{await Stop(id)}");

        await RollBack(1);
        Assert.Equal("20270601 CANCELLED 1", $"{await Stop(id)}");
    }

    [Fact]
    public async Task Overrides_continue_the_count()
    {
        var id = await Create(Project("told", model: Model));
        await Import("2027-06-01");
        await Put("2028-12-31");
        Assert.Equal("20281231 CONFIRMED 1", $"{await Stop(id)}");

        await Delete();
        Assert.Equal("20270601 CONFIRMED 2", $"{await Stop(id)}");

        await Put("2029-01-31");
        Assert.Equal("20290131 CONFIRMED 3", $"{await Stop(id)}");

        // Replaced without having been deleted.
        await Put("2029-02-28", "\"expiresOn\":\"2026-12-01\"");
        Assert.Equal("20290228 CONFIRMED 4", $"{await Stop(id)}");

        Service.Time.SetUtcNow(new(2026, 12, 1, 0, 0, 1, TimeSpan.Zero));
        Assert.Equal("20270601 CONFIRMED 5", $"{await Stop(id)}");
        await RollBack(1);
        Assert.Equal("20270601 CANCELLED 6", $"{await Stop(id)}");
    }

    [Fact]
    public async Task A_date_of_an_override_alone_is_cancelled_when_it_ends()
    {
        var id = await Create(Project("told", model: Model));
        Assert.Null(await Stop(id));
        await Put("2028-12-31");
        await Delete();

        Assert.Equal("20281231 CANCELLED 1", $"{await Stop(id)}");
    }

    [Fact]
    public async Task A_promise_in_the_place_of_a_date_cancels_it()
    {
        var id = await Create(Project("told", model: Model));
        await Import("2027-06-01");
        await Put(null, "\"notBeforeOn\":\"2028-01-01\"");

        Assert.Equal("20270601 CANCELLED 1", $"{await Stop(id)}");
    }

    [Fact]
    public async Task A_look_into_the_past_shows_what_was_told_then()
    {
        var id = await Create(Project("told", model: Model));
        await Import("2027-06-01");
        Service.Time.Advance(TimeSpan.FromDays(1));
        await Import("2027-09-01");
        Service.Time.Advance(TimeSpan.FromDays(1));
        await RollBack(2);

        Assert.Equal(
            ["", "20270601 CONFIRMED 0", "20270901 CONFIRMED 1", "20270601 CONFIRMED 2"],
            await Task.WhenAll(Enumerable.Range(23, 4).Select(async day => $"{await Stop(id, asOf: $"?asOf=2026-11-{day}")}")));
    }

    [Fact]
    public async Task An_answer_kept_from_before_an_import_is_not_given_after_its_rollback()
    {
        var before = await Asked();
        await Import("2027-06-01");
        await RollBack(1);

        Assert.DoesNotContain("SEQUENCE", before, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", await Asked(), StringComparison.Ordinal);

        async Task<string> Asked()
        {
            using var response = await Service.Send(HttpMethod.Post, "/v1/assessments?format=icalendar", Project("asked", model: Model));
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Feeds_keep_what_they_told_and_tell_what_was_taken_back()
    {
        var id = await Create(Project("told", model: Model));
        await Import("2027-06-01");
        Service.Time.Advance(TimeSpan.FromDays(1));
        await RollBack(1);
        Service.Time.Advance(TimeSpan.FromDays(1));
        await Put("2028-12-31");

        string[] told =
        [
            $"2026-11-26 {Model} stops answering on 2028-12-31",
            $"2026-11-25 {Model} goes on: the retirement on 2027-06-01 was taken back",
            $"2026-11-18 {Model} stops answering on 2027-06-01",
        ];
        Assert.Equal(told, (await News($"/v1/projects/{id}/changes.json")).Take(3));
        Assert.Equal(told, (await News("/v1/catalog/changes.json")).Where(line => line.Contains($"{Model} ", StringComparison.Ordinal)).Take(3));
        Assert.DoesNotContain(await News($"/v1/projects/{id}/changes.json?asOf=2026-11-23"), line => line.Contains("2027-06-01", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> News(string path) =>
        [.. (await Service.Get(path))["items"]!.AsArray().Select(item => $"{((string)item!["date_published"]!)[..10]} {item["title"]}")];

    /// <summary>What the calendar says of one of the days.</summary>
    private async Task<Entry?> Stop(string id, string title = "openai/", string asOf = "")
    {
        using var response = await Service.Send(HttpMethod.Get, $"/v1/projects/{id}/calendar.ics{asOf}");
        var text = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return text.Split("BEGIN:VEVENT").Skip(1).Where(part => Value(part, "SUMMARY").StartsWith(title, StringComparison.Ordinal)).Select(part => new Entry(
            Value(part, "DTSTART;VALUE=DATE"),
            Value(part, "STATUS"),
            int.Parse(Value(part, "SEQUENCE"), CultureInfo.InvariantCulture),
            DateTime.ParseExact(Value(part, "DTSTAMP"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture))).SingleOrDefault();
    }

    private static string Value(string part, string name) => Regex.Match(part, $"^{Regex.Escape(name)}:(.*?)\r?$", RegexOptions.Multiline).Groups[1].Value;

    private Task Import(string retiresOn, string model = "gpt-5.4-mini") => Write(
        HttpMethod.Post,
        "/v1/catalog/imports?apply=true",
        $$"""{"publisher":"OpenAI","models":[{"id":"{{model}}","announced":"2026-11-18","shutdown":"{{retiresOn}}"}]}""");

    private Task RollBack(int number) => Write(HttpMethod.Post, $"/v1/catalog/revisions/{number}/rollback");

    private async Task Put(string? retiresOn, string? more = null)
    {
        var date = retiresOn is null ? "" : $",\"retiresOn\":\"{retiresOn}\"";
        var (status, _, _) = await Send(HttpMethod.Get, Override);
        await Write(
            HttpMethod.Put,
            Override,
            $$"""{"model":"{{Model}}","reason":"contract","owner":"ada"{{date}}{{(more is null ? "" : "," + more)}}}""",
            status == HttpStatusCode.OK ? ("If-Match", "*") : ("If-None-Match", "*"));
    }

    private Task Delete() => Write(HttpMethod.Delete, Override, null, ("If-Match", "*"));

    private async Task Write(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        // Changes come one after another, as they do outside of tests.
        Service.Time.Advance(TimeSpan.FromMinutes(1));
        var (status, _, answer) = await Send(method, path, body, headers: headers);
        Assert.True((int)status is >= 200 and < 300, $"{method} {path}: {status} {answer}");
    }

    private sealed record Entry(string On, string State, int Sequence, DateTime ChangedAt)
    {
        public override string ToString() => $"{On} {State} {Sequence}";
    }
}
