using System.Net;

namespace RiskApi.Tests.Pages;

/// <summary>A review on its page, without scripts, with others at work.</summary>
public sealed class ReviewPageTests(RiskApiService service) : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"'&";
    private const string Item = "operations.runbook";

    private readonly PageVisitor _visitor = new(service);

    [Fact]
    public async Task A_review_is_begun_and_answered()
    {
        var page = await Begun();

        var answered = await Answer(page, Item, ("answer", "no"), ("note", Hostile), ("owner", "grace"), ("dueOn", "2027-01-31"));
        Assert.Equal((HttpStatusCode.SeeOther, $"{page}#{Item}"), (answered.Status, answered.Location));
        var card = await Card(page, Item);
        Assert.Contains(Hostile, card.TextContent, StringComparison.Ordinal);
        Assert.Equal("no", card.QuerySelector("select[name=answer] option[selected]")!.GetAttribute("value"));
        Assert.Contains("grace", card.TextContent, StringComparison.Ordinal);
        Assert.Empty((await _visitor.Open(page)).Html.QuerySelectorAll("script:not([src])"));
    }

    [Theory]
    [InlineData("", "2027-01-31", "Choose an answer.")]
    [InlineData("no", "soon", "Give the day as 2027-01-31.")]
    [InlineData("no", "1999-01-01", "2020-01-01")]
    public async Task What_is_wrong_is_named_and_what_was_typed_stays(string answer, string dueOn, string fault)
    {
        var page = await Begun();
        var refused = await Answer(page, Item, ("answer", answer), ("note", Hostile), ("dueOn", dueOn));

        var card = refused.Html.GetElementById(Item)!;
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(fault, card.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Hostile, card.QuerySelector("textarea[name=note]")!.TextContent);
    }

    [Fact]
    public async Task Of_two_who_answer_one_question_the_second_keeps_what_they_typed()
    {
        var page = await Begun();
        var (version, was) = await FormOf(page, Item);
        await Answer(page, Item, ("answer", "yes"), ("note", "The first."));

        var refused = await _visitor.Submit(
            page, $"{page}/answer", ("item", Item), ("version", version), ("was", was), ("answer", "no"), ("note", "The second."));
        var card = refused.Html.GetElementById(Item)!;
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.Status);
        Assert.Equal("The second.", card.QuerySelector("textarea[name=note]")!.TextContent);
        Assert.Contains("The first.", card.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);

        // Sent again, as the page says, it takes the place of the other.
        var again = await _visitor.Submit(
            page,
            $"{page}/answer",
            ("item", Item),
            ("version", card.QuerySelector("input[name=version]")!.GetAttribute("value")!),
            ("was", card.QuerySelector("input[name=was]")!.GetAttribute("value")!),
            ("answer", "no"),
            ("note", "The second."));
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
    }

    [Fact]
    public async Task Two_who_answer_two_questions_are_not_in_each_others_way()
    {
        var page = await Begun();
        var (version, was) = await FormOf(page, Item);
        await Answer(page, "inventory.all-callers-known", ("answer", "yes"));

        var answered = await _visitor.Submit(page, $"{page}/answer", ("item", Item), ("version", version), ("was", was), ("answer", "yes"));
        Assert.Equal(HttpStatusCode.SeeOther, answered.Status);
    }

    [Fact]
    public async Task A_risk_is_accepted_and_a_decision_signed()
    {
        var page = await Begun();
        await Answer(page, Item, ("answer", "no"));
        var (version, was) = await FormOf(page, Item);
        var link = (await Card(page, Item)).QuerySelector("a[href*='waive=']")!.GetAttribute("href")!;
        Assert.NotNull((await _visitor.Open(link)).Html.GetElementById(Item)!.QuerySelector("input[name=expiresOn]"));
        var waived = await _visitor.Submit(
            page,
            $"{page}/waive",
            ("item", Item),
            ("version", version),
            ("was", was),
            ("reason", "It is small."),
            ("owner", "grace"),
            ("expiresOn", "2026-12-31"));
        Assert.Equal(HttpStatusCode.SeeOther, waived.Status);

        (version, _) = await FormOf(page, Item);
        var noCondition = await _visitor.Submit(page, $"{page}/decide", ("version", version), ("verdict", "go-with-conditions"), ("note", Hostile));
        Assert.Equal(HttpStatusCode.BadRequest, noCondition.Status);
        Assert.Equal(Hostile, noCondition.Html.GetElementById("why")!.TextContent);

        await _visitor.Submit(
            page, $"{page}/decide", ("version", version), ("verdict", "go-with-conditions"), ("text", "Try it."), ("owner", "ada"), ("dueOn", "2027-01-31"));
        (version, _) = await FormOf(page, Item);
        await _visitor.Submit(page, $"{page}/sign", ("version", version), ("name", "Grace Hopper"), ("role", "Head of architecture"));

        var decision = (await _visitor.Open(page)).Html.GetElementById("decision")!.TextContent;
        Assert.Contains("Go, with conditions", decision, StringComparison.Ordinal);
        Assert.Contains("Try it.", decision, StringComparison.Ordinal);
        Assert.Contains("Signed by Grace Hopper (Head of architecture).", decision, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_a_milestone_is_shown()
    {
        var page = await Begun();
        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.Submit(page, $"{page}/freeze", ("name", ""))).Status);
        await _visitor.Submit(page, $"{page}/freeze", ("name", "Launch"));
        await Answer(page, Item, ("answer", "no"));

        var link = (await _visitor.Open(page)).Html.QuerySelector("#milestones a")!.GetAttribute("href")!;
        var changed = await _visitor.Open(link);
        Assert.Contains("risk appeared", changed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_all_questions_is_no_larger_than_any_other()
    {
        var page = await Begun();

        Assert.True((await _visitor.Open(page)).Text.Length < 150_000);
    }

    [Fact]
    public async Task A_project_that_is_gone_is_a_page_that_says_so() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Open($"/projects/none-{Guid.NewGuid():N}/review")).Status);

    public void Dispose() => _visitor.Dispose();

    private async Task<string> Begun()
    {
        var added = await _visitor.Submit("/projects/new", "/projects/new", ("name", $"Reviewed {Guid.NewGuid():N}"), ("models", "gpt-4o"));
        var page = $"{added.Location}/review";
        Assert.Equal(HttpStatusCode.SeeOther, (await _visitor.Submit(page, $"{page}/begin", ("name", "Autumn"))).Status);
        return page;
    }

    private async Task<SeenPage> Answer(string page, string item, params (string, string)[] fields)
    {
        var (version, was) = await FormOf(page, item);
        return await _visitor.Submit(page, $"{page}/answer", [("item", item), ("version", version), ("was", was), .. fields]);
    }

    private async Task<(string Version, string Was)> FormOf(string page, string item)
    {
        var card = await Card(page, item);
        return (card.QuerySelector("input[name=version]")!.GetAttribute("value")!, card.QuerySelector("input[name=was]")!.GetAttribute("value")!);
    }

    private async Task<AngleSharp.Dom.IElement> Card(string page, string item) => (await _visitor.Open(page)).Html.GetElementById(item)!;
}
