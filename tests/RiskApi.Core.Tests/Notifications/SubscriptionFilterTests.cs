using CsCheck;
using RiskApi.Core.Events;
using RiskApi.Core.Notifications;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Tests.Notifications;

public class SubscriptionFilterTests
{
    private static readonly ProjectEvent Crossed = new(ProjectEventKind.BandCrossed, "down") { BandBefore = Band.High, Band = Band.Low };

    public static TheoryData<string, SubscriptionFilter, bool> OfTheNotice => new()
    {
        { "nothing asked", new(), true },
        { "its project", new() { ProjectId = "shop" }, true },
        { "another project", new() { ProjectId = "shop2" }, false },
        { "its team", new() { Team = "checkout" }, true },
        { "another team", new() { Team = "Checkout" }, false },
        { "its owner", new() { Owner = "ada@example.com" }, true },
        { "another owner", new() { Owner = "ada" }, false },
        { "one of its tags", new() { Tag = "chat" }, true },
        { "another tag", new() { Tag = "cha" }, false },
        { "its provider", new() { Provider = "openai" }, true },
        { "a provider whose id begins the same", new() { Provider = "open" }, false },
        { "its model", new() { Model = "openai/gpt-4o" }, true },
        { "its model as it is written", new() { Model = "gpt-4o" }, true },
        { "another model", new() { Model = "openai/gpt-4o-mini" }, false },
        { "its kind among others", new() { Kinds = [ProjectEventKind.Retired, ProjectEventKind.NoticeGiven] }, true },
        { "another kind", new() { Kinds = [ProjectEventKind.Retired] }, false },
        { "its band", new() { MinimumBand = Band.High }, true },
        { "a lower band", new() { MinimumBand = Band.Low }, true },
        { "a higher band", new() { MinimumBand = Band.Critical }, false },
        { "all of it", new()
        {
            ProjectId = "shop",
            Team = "checkout",
            Owner = "ada@example.com",
            Tag = "eu",
            Provider = "openai",
            Model = "openai/gpt-4o",
            Kinds = [ProjectEventKind.NoticeGiven],
            MinimumBand = Band.High
        }, true },
        {
            "all of it but the tag",
            new() { ProjectId = "shop", Team = "checkout", Owner = "ada@example.com", Tag = "us", Provider = "openai", Model = "openai/gpt-4o" },
            false
        },
    };

    [Theory]
    [MemberData(nameof(OfTheNotice))]
    public void All_that_is_given_must_match(string asked, SubscriptionFilter filter, bool matches) =>
        Assert.True(matches == filter.Matches(Noticed.Of(Noticed.Given)), asked);

    [Fact]
    public void A_score_that_left_a_band_is_told_to_those_who_asked_for_that_band()
    {
        var notice = Noticed.Of(Crossed, Noticed.Project with { Band = Band.Low });

        Assert.True(new SubscriptionFilter { MinimumBand = Band.High }.Matches(notice));
        Assert.False(new SubscriptionFilter { MinimumBand = Band.Critical }.Matches(notice));
    }

    [Fact]
    public void An_event_of_the_project_as_a_whole_is_about_no_model()
    {
        Assert.False(new SubscriptionFilter { Provider = "openai" }.Matches(Noticed.Of(Crossed)));
        Assert.False(new SubscriptionFilter { Model = "openai/gpt-4o" }.Matches(Noticed.Of(Crossed)));
    }

    [Fact]
    public void A_project_that_names_no_team_is_of_no_team() =>
        Assert.False(new SubscriptionFilter { Team = "checkout" }.Matches(Noticed.Of(Noticed.Given, Noticed.Project with { Team = null })));

    [Fact]
    public void One_more_condition_never_matches_more() => Gen.Select(Filters, Filters).Sample((one, other) =>
    {
        var both = new SubscriptionFilter
        {
            ProjectId = one.ProjectId ?? other.ProjectId,
            Team = one.Team ?? other.Team,
            Tag = one.Tag ?? other.Tag,
            Provider = one.Provider ?? other.Provider,
            Kinds = one.Kinds ?? other.Kinds,
            MinimumBand = one.MinimumBand ?? other.MinimumBand,
        };
        var notice = Noticed.Of(Noticed.Given);

        Assert.True(!both.Matches(notice) || one.Matches(notice));
    });

    [Theory]
    [InlineData(ProjectEventKind.DateMoved, true)]
    [InlineData(ProjectEventKind.NoticeWithdrawn, true)]
    [InlineData(ProjectEventKind.NoticeGiven, false)]
    [InlineData(ProjectEventKind.Retired, false)]
    public void What_corrects_what_was_told_is_a_retraction(ProjectEventKind kind, bool isOne) =>
        Assert.Equal(isOne, Noticed.Of(Noticed.Given with { Kind = kind }).IsRetraction());

    private static readonly Gen<SubscriptionFilter> Filters = Gen.Select(
        OneOf(null, "shop", "other"),
        OneOf(null, "checkout", "other"),
        OneOf(null, "eu", "other"),
        OneOf(null, "openai", "other"),
        OneOf<IReadOnlyList<ProjectEventKind>?>(null, [ProjectEventKind.NoticeGiven], [ProjectEventKind.Retired]),
        OneOf<Band?>(null, Band.Low, Band.Critical),
        (project, team, tag, provider, kinds, band) =>
            new SubscriptionFilter { ProjectId = project, Team = team, Tag = tag, Provider = provider, Kinds = kinds, MinimumBand = band });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
