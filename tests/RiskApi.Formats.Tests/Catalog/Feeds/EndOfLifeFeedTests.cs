using System.Text;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Catalog.Feeds;

namespace RiskApi.Formats.Tests.Catalog.Feeds;

public class EndOfLifeFeedTests
{
    private const string Version1 =
        """
        {"schema_version":"1.2.0","generated_at":"2026-11-20T00:00:00+00:00","result":{"name":"claude","label":"Anthropic Claude","category":"service","releases":[
          {"name":"claude-opus-4-8","label":"Claude Opus 4.8","releaseDate":"2026-05-28","isEoas":false,"eoasFrom":null,"isEol":false,"eolFrom":"2027-05-28","custom":{"recommendedReplacement":"N/A"}},
          {"name":"claude-sonnet-4-20250514","releaseDate":"2025-05-22","isEoas":true,"eoasFrom":"2026-04-14","isEol":true,"eolFrom":"2026-06-15","custom":{"recommendedReplacement":"claude-sonnet-4-6"}}]}}
        """;

    private const string Version0 =
        """
        [{"cycle":"claude-opus-4-8","releaseDate":"2026-05-28","support":true,"eol":"2027-05-28","latest":null,"recommendedReplacement":"N/A"},
         {"cycle":"claude-sonnet-4-20250514","releaseDate":"2025-05-22","support":"2026-04-14","eol":"2026-06-15","recommendedReplacement":"claude-sonnet-4-6"}]
        """;

    [Theory]
    [InlineData(Version1, null)]
    [InlineData(Version0, "https://endoflife.date/api/claude.json")]
    public void Both_versions_of_the_api_tell_a_promise_from_a_notice(string feed, string? address)
    {
        var (format, document) = FeedReader.Read(Encoding.UTF8.GetBytes(feed), null, new(address, address));

        Assert.Equal(FeedFormat.EndoflifeDate, format);
        Assert.Equal(
            [
                "claude/claude-opus-4-8 2026-05-28   2027-05-28 ",
                "claude/claude-sonnet-4-20250514 2025-05-22 2026-04-14 2026-06-15  claude-sonnet-4-6"
            ],
            document.Statements.Select(Line));
    }

    [Fact]
    public void Several_products_are_read_and_a_product_of_no_provider_is_known_as_such() => Assert.Equal(
        ["claude/a-1", "python/3.9"],
        FeedReader.Read("""{"result":[{"name":"claude","releases":[{"name":"a-1"}]},{"name":"python","releases":[{"name":"3.9"}]}]}"""u8.ToArray())
            .Document.Statements.Select(said => $"{said.Provider}/{said.Model}"));

    [Fact]
    public void The_older_version_does_not_say_of_which_product_it_is() => Assert.Contains(
        "endoflife.date/api/claude.json",
        Assert.Throws<FeedException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(Version0))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"result":{"name":5,"releases":[1,{"name":7},{"name":"m","eolFrom":7,"eoasFrom":[],"custom":5,"releaseDate":"soon"}]}}""")]
    [InlineData("""{"result":[{"name":"claude","releases":[null,{"name":"m","releaseDate":{}}]}]}""")]
    public void Values_of_other_kinds_are_rejected_or_passed_over(string feed) =>
        Assert.NotEmpty(FeedReader.Read(Encoding.UTF8.GetBytes(feed)).Document.Rejections);

    [Theory]
    [InlineData("""{"result":[7]}""")]
    [InlineData("""{"result":{"releases":{}}}""")]
    [InlineData("""{"result":[{"name":"claude","releases":[]},5]}""")]
    public void What_is_no_product_is_refused(string feed) => Assert.Throws<FeedException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(feed)));

    [Fact]
    public void The_JSON_Feed_of_deprecations_info_holds_an_entry_of_its_list_in_each_item()
    {
        var (format, document) = FeedReader.Read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"AI Model Deprecations","items":[
              {"id":"x1","title":"OpenAI: gpt-4-0613","date_published":"2026-04-22T00:00:00Z","content_text":"...",
               "_deprecation":{"provider":"OpenAI","model_id":"gpt-4-0613","shutdown_date":"2026-10-23","deprecation_date":"2026-04-22","announcement_date":"2026-04-23","replacement_models":["gpt-5"]}},
              {"id":"x2","title":"A note"},
              7]}
            """u8.ToArray());

        Assert.Equal(FeedFormat.DeprecationsInfo, format);
        Assert.Equal(["OpenAI/gpt-4-0613  2026-04-22 2026-10-23  gpt-5"], document.Statements.Select(Line));
        Assert.Equal(["$.items[1]._deprecation", "$.items[2]._deprecation"], document.Rejections.Select(rejection => rejection.Where));
    }

    [Fact]
    public void A_JSON_Feed_for_people_is_refused_with_the_reason() => Assert.Contains(
        "_deprecation",
        Assert.Throws<FeedException>(() => FeedReader.Read("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"}]}"""u8.ToArray())).Message,
        StringComparison.Ordinal);

    private static string Line(ModelStatement said) =>
        $"{said.Provider}/{said.Model} {said.ReleasedOn} {said.AnnouncedOn} {said.RetiresOn} {said.NotBeforeOn} {string.Join(' ', said.Replacements)}";
}
