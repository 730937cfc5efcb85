using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Reviews.Previews;

/// <summary>Whatever people write stays text: read back by parsers that are not ours.</summary>
public class HostileTextTests(RiskApiService service)
{
    private const string Fingerprint = "<b>0</b>";

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
        "[x](javascript:alert(1)) ![y](https://evil.example/p.png) <https://evil.example>",
        "a | b | c",
        "**bold** _it_ `code` ~~gone~~ \\ end",
        "- [x] done # heading > quote",
        "``` fence",
        "# heading",
        "1. one",
        "1) one",
        "+ plus",
        "---",
        "===",
        "Ünïcödé 模型 🚀 \u202e right to left",
    ];

    public static TheoryData<string> Texts => [.. Hostile];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_page_shows_them_and_runs_nothing(string hostile)
    {
        var page = new HtmlParser().ParseDocument(await Ask(hostile, "html"));

        Assert.Empty(page.QuerySelectorAll("script, img, svg, iframe, object, embed, link, form, input, base, meta[http-equiv]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain(page.All, element => element.HasAttribute("src"));
        Assert.Single(page.QuerySelectorAll("style"));

        Assert.Equal(hostile, page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith(hostile, page.Title, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".evidence code"), code => code.TextContent == hostile);
        Assert.Contains(page.QuerySelectorAll(".said"), said => said.TextContent.Contains(hostile, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Markdown_shows_them_and_gains_no_structure(string hostile)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().Build();
        var (usual, withHostile) = (Markdown.Parse(await Ask("plain", "markdown"), pipeline), Markdown.Parse(await Ask(hostile, "markdown"), pipeline));

        Assert.Equal(Structure(usual), Structure(withHostile));
        Assert.Empty(withHostile.Descendants<LinkInline>());
        Assert.Empty(withHostile.Descendants<AutolinkInline>());
        Assert.Empty(withHostile.Descendants<HtmlInline>());
        Assert.Empty(withHostile.Descendants<HtmlBlock>());
        Assert.Contains(hostile, Text(withHostile.Descendants<HeadingBlock>().First()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_needs_nothing_but_itself()
    {
        var page = new HtmlParser().ParseDocument(await Ask("plain", "html"));
        var styles = page.QuerySelector("style")!.TextContent;

        Assert.DoesNotContain("url(", styles, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", styles, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", styles, StringComparison.Ordinal);
        Assert.Contains("@page { margin:", styles, StringComparison.Ordinal);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(page.QuerySelectorAll("[id]").Select(element => element.Id), page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct());
        Assert.All(page.QuerySelectorAll("a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Markdown_has_a_box_per_item_checked_where_nothing_is_left_to_do()
    {
        var markdown = Markdown.Parse(await Ask("plain", "markdown"), new MarkdownPipelineBuilder().UseTaskLists().Build());
        using var response = await service.Send(HttpMethod.Post, "/v1/reviews/preview", Body("plain"));
        var totals = (await RiskApiService.Json(response))["totals"]!;

        var boxes = markdown.Descendants<TaskList>().ToArray();
        Assert.Equal((int)totals["items"]!, boxes.Length);
        Assert.Equal((int)totals["openHigh"]! + (int)totals["openMedium"]! + (int)totals["unanswered"]!, boxes.Count(box => !box.Checked));
    }

    /// <summary>The blocks and marks of a document, without its texts.</summary>
    private static string Structure(MarkdownDocument document) => string.Join(
        ' ',
        document.Descendants().Where(node => node is Block or TaskList or EmphasisInline or CodeInline).Select(node => node.GetType().Name));

    private static string Text(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants().Select(node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        }));

    private static string Body(string text)
    {
        var body = JsonNode.Parse(RequestExample.Embedded("Reviews.Previews", "answered", "").Json)!;
        var project = body["project"]!;
        (project["name"], project["owner"], project["team"]) = (text, text, text);
        (project["dependencies"]![0]!["model"], project["dependencies"]![0]!["fallback"]!["model"]) = (text, text);
        foreach (var answer in body["answers"]!.AsArray())
        {
            (answer!["note"], answer["owner"], answer["answeredBy"]) = (text, text, text);
        }

        foreach (var waiver in body["waivers"]!.AsArray())
        {
            (waiver!["reason"], waiver["owner"], waiver["factsFingerprint"]) = (text, text, Fingerprint);
        }

        return body.ToJsonString();
    }

    private async Task<string> Ask(string text, string format)
    {
        using var response = await service.Send(HttpMethod.Post, $"/v1/reviews/preview?format={format}", Body(text));
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer);
        return answer;
    }
}
