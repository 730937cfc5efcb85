using System.Net;

namespace RiskApi.Tests.Pages;

/// <summary>Forms without scripts, with bad input, and with others at work.</summary>
public sealed class FormTests(RiskApiService service) : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"'&";

    private readonly PageVisitor _visitor = new(service);

    [Fact]
    public async Task A_project_is_added_and_the_browser_is_sent_on()
    {
        var name = $"Added {Guid.NewGuid():N}";

        var answer = await _visitor.Submit("/projects/new", "/projects/new", ("name", name), ("models", "gpt-4o, anthropic/claude-sonnet-4-5"), ("tags", "a, b"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Contains(name, (await _visitor.Open(answer.Location!)).Words, StringComparison.Ordinal);
        var project = await service.Get("/v1" + answer.Location);
        Assert.Equal(2, project["dependencies"]!.AsArray().Count);
        Assert.Equal(2, project["tags"]!.AsArray().Count);
    }

    [Fact]
    public async Task Names_that_are_markup_are_shown_as_they_are()
    {
        var added = await _visitor.Submit(
            "/projects/new", "/projects/new", ("name", Hostile), ("owner", Hostile), ("team", Hostile), ("tags", Hostile), ("models", "<script>alert(2)</script>"));

        Assert.Equal(HttpStatusCode.SeeOther, added.Status);
        foreach (var path in new[] { added.Location!, $"{added.Location}/edit", "/projects", $"/?owner={Uri.EscapeDataString(Hostile)}" })
        {
            var page = await _visitor.Open(path);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Html.QuerySelectorAll("script:not([src])"));
        }

        Assert.Contains(Hostile, (await _visitor.Open(added.Location!)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "gpt-4o", "'name' must not be empty.")]
    [InlineData("A name", "", "List at least one dependency.")]
    public async Task What_is_missing_is_named_and_what_was_typed_stays(string name, string models, string fault)
    {
        var page = await _visitor.Submit("/projects/new", "/projects/new", ("name", name), ("owner", Hostile), ("models", models));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(fault, page.Html.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Hostile, page.Html.QuerySelector("#owner")!.GetAttribute("value"));
        Assert.Equal(models, page.Html.QuerySelector("#models")!.TextContent);
    }

    [Fact]
    public async Task A_look_at_the_models_keeps_nothing()
    {
        var page = await _visitor.Submit("/projects/new", "/projects/new/preview", ("models", "gpt-4o\nclaude-3-opus\nnobody-knows-this"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(3, page.Html.QuerySelectorAll("#preview tbody tr").Length);
        Assert.Contains("stopped on", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not-a-token")]
    public async Task A_form_with_an_unknown_token_changes_nothing_and_keeps_what_was_typed(string token)
    {
        var name = $"Expired {Guid.NewGuid():N}";

        var refused = await _visitor.Post("/projects/new", ("name", name), ("models", "gpt-4o"), ("__RequestVerificationToken", token));
        var again = refused.Html.QuerySelectorAll("main form input[type=hidden]").Select(one => (one.GetAttribute("name")!, one.GetAttribute("value")!));
        var sent = await _visitor.Post(refused.Html.QuerySelector("main form")!.GetAttribute("action")!, again);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(name, refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
    }

    [Fact]
    public async Task Of_two_who_edit_the_second_sees_both_and_loses_nothing()
    {
        var id = (await _visitor.Submit("/projects/new", "/projects/new", ("name", $"Edited {Guid.NewGuid():N}"), ("models", "gpt-4o"))).Location!;
        (string, string)[] mine = [("version", "1"), ("name", "Mine"), ("d0.was", "gpt-4o"), ("d0.model", "openai/gpt-4.1-2025-04-14")];

        var theirs = await _visitor.Submit($"{id}/edit", $"{id}/edit", ("version", "1"), ("name", "Theirs"), ("d0.was", "gpt-4o"), ("d0.model", "gpt-4o"));
        var conflict = await _visitor.Submit($"{id}/edit", $"{id}/edit", mine);
        var second = await _visitor.Submit($"{id}/edit", $"{id}/edit", [("version", "2"), .. mine[1..]]);

        Assert.Equal(HttpStatusCode.SeeOther, theirs.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, conflict.Status);
        Assert.Contains("Theirs", conflict.Words, StringComparison.Ordinal);
        Assert.Equal("Mine", conflict.Html.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal("2", conflict.Html.QuerySelector("input[name=version]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.SeeOther, second.Status);
    }

    [Fact]
    public async Task An_edit_leaves_what_the_form_does_not_show()
    {
        var id = $"kept-{Guid.NewGuid():N}";
        await service.Send(
            HttpMethod.Put, $"/v1/projects/{id}",
            """{"name":"Kept","dependencies":[{"model":"gpt-4o","embeddedItems":5,"sharedLibrary":"lib","promptCount":3,"fallback":{"model":"gpt-4.1","automatic":true}}]}""",
            headers: ("If-None-Match", "*"));

        var saved = await _visitor.Submit(
            $"/projects/{id}/edit", $"/projects/{id}/edit",
            ("version", "1"), ("name", "Kept"), ("d0.was", "gpt-4o"), ("d0.model", "gpt-4o"), ("d0.fallback", "gpt-4.1"), ("d0.approvalDays", "7"));

        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var usage = (await service.Get($"/v1/projects/{id}"))["dependencies"]![0]!;
        Assert.Equal(5, (int)usage["embeddedItems"]!);
        Assert.Equal("lib", (string)usage["sharedLibrary"]!);
        Assert.Null(usage["promptCount"]);
        Assert.Equal(7, (int)usage["approvalDays"]!);
        Assert.True((bool)usage["fallback"]!["automatic"]!);
    }

    [Fact]
    public async Task A_field_out_of_bounds_is_named_with_its_bounds()
    {
        var page = await _visitor.Submit(
            "/projects/support-copilot/edit", "/projects/support-copilot/edit",
            ("version", "1"), ("name", "X"), ("d0.model", "gpt-4o"), ("d0.promptCount", "-1"), ("d1.model", "gpt-4.1"), ("d1.environment", Hostile));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Prompts of gpt-4o cannot be '-1'; it takes a whole number from 0 to 100000.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Environment of gpt-4.1", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_was_deleted_meanwhile_is_told_with_what_was_typed()
    {
        var id = (await _visitor.Submit("/projects/new", "/projects/new", ("name", $"Gone {Guid.NewGuid():N}"), ("models", "gpt-4o"))).Location!;
        await service.Send(HttpMethod.Delete, "/v1" + id, headers: ("If-Match", "*"));

        var page = await _visitor.Submit("/projects/new", $"{id}/edit", ("version", "1"), ("name", "What I typed"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("What I typed", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_needs_a_reason_an_owner_and_a_day_to_come()
    {
        const string path = "/projects/support-copilot/waive?dependency=openai%2Ftext-embedding-3-small";

        var page = await _visitor.Submit(path, path, ("version", "0"), ("reason", ""), ("owner", "ada"), ("expiresOn", "2020-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("'reason' must not be empty.", page.Words, StringComparison.Ordinal);
        Assert.Contains("has passed", page.Words, StringComparison.Ordinal);
        Assert.Equal("ada", page.Html.QuerySelector("#owner")!.GetAttribute("value"));
    }

    [Fact]
    public async Task To_snooze_an_alert_takes_a_day_and_what_was_typed_stays()
    {
        const string path = "/projects/support-copilot/alert?dependency=openai%2Fgpt-4.1-2025-04-14";

        var page = await _visitor.Submit(path, path, ("version", "0"), ("state", "snoozed"), ("note", "mine"), ("snoozedUntil", ""));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("'snoozedUntil' is missing", page.Words, StringComparison.Ordinal);
        Assert.Equal("mine", page.Html.QuerySelector("#note")!.TextContent);
    }

    [Fact]
    public async Task Of_two_who_handle_an_alert_the_second_sees_what_the_first_made_of_it()
    {
        const string path = "/projects/support-copilot/alert?dependency=openai%2Fgpt-4.1-2025-04-14";
        await _visitor.Submit(path, path, ("version", "0"), ("state", "open"), ("note", "mine"));

        var page = await _visitor.Submit(path, path, ("version", "0"), ("state", "resolved"), ("note", "yours"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains("Opened again by anonymous", page.Words, StringComparison.Ordinal);
        Assert.Equal("yours", page.Html.QuerySelector("#note")!.TextContent);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused_on_a_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/examples/load") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        request.Content = new FormUrlEncodedContent([]);

        using var answer = await service.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    public void Dispose() => _visitor.Dispose();
}
