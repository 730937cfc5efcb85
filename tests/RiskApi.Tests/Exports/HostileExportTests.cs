using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Usage;
using RiskApi.Exports;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing;

using Markdown = Markdig.Markdown;

namespace RiskApi.Tests.Exports;

/// <summary>Whatever a project is called stays text in every form, read back by parsers that are not ours.</summary>
public partial class HostileExportTests(RiskApiService service)
{
    private static readonly ExportLinks Links = new("https://risk.example", "https://risk.example/v1/projects/p/report");

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "</style></svg><script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "[x](javascript:alert(1)) ![y](https://evil.example/p.png)",
        "a | b | c",
        "# heading\r\n\r\n- list",
        "line\none\r\ntwo",
        "=cmd|' /C calc'!A0",
        "+1", "-1", "@SUM(1)", "\t=1",
        "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20SUM(1)",
        " =1", "\u3000\uFF1D1", "\u00A0+1", "\u200B=1", "\uFEFF@x", "\u0001-1",
        "a,b;\"c\"",
        "\0\u0001\u001b[31m",
        "\u202e right to left \u2066",
        "\u2028=\u2029x",
        "]]> --> <![CDATA[ &amp; &#60;",
        "Ünïcödé 模型 🚀",
        new('x', 10_000),
    ];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, Hostile.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_table_reads_back_as_it_was_and_no_field_is_a_formula(int text)
    {
        using var csv = new CsvReader(new StringReader(Write(Hostile[text], ExportFormat.Csv).Text), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            Assert.Equal(csv.HeaderRecord!.Length, csv.Parser.Count);
            foreach (var column in new[] { "project", "owner", "team" })
            {
                Assert.Contains(csv[column], new[] { Hostile[text], "'" + Hostile[text] });
                Assert.DoesNotContain(csv[column]![0], "=+-@\t\r\n");
                Assert.False(FormulaBehindWhatIsNotSeen().IsMatch(csv[column]!), csv[column]);
            }
        }

        Assert.False(csv.Read());
    }

    [Fact]
    public void A_number_stays_a_number()
    {
        using var csv = new CsvReader(new StringReader(Write("x", ExportFormat.Csv).Text), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        csv.Read();
        csv.Read();

        Assert.True(csv.GetField<int>("daysLeft") < 0);
    }

    [GeneratedRegex(@"\A[\s\p{Cc}\p{Cf}]*[=+@\-\uFF1D\uFF0B\uFF0D\uFF20]")]
    private static partial Regex FormulaBehindWhatIsNotSeen();

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_page_runs_nothing_and_loads_nothing(int text)
    {
        var page = new HtmlParser().ParseDocument(Write(Hostile[text], ExportFormat.Html).Text);

        Assert.Empty(page.QuerySelectorAll("script, img, image, iframe, object, embed, link, form, input, base, meta[http-equiv], foreignObject, use, a"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(Visible(Hostile[text]), Visible(page.QuerySelector("h1")!.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("figure > svg").Length);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Markdown_gains_no_structure(int text)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        var (usual, hostile) = (
            Markdown.Parse(Write("plain", ExportFormat.Markdown).Text, pipeline), Markdown.Parse(Write(Hostile[text], ExportFormat.Markdown).Text, pipeline));

        Assert.Equal(Structure(usual), Structure(hostile));
        Assert.Empty(hostile.Descendants<HtmlInline>());
        Assert.Empty(hostile.Descendants<HtmlBlock>());
        Assert.All(hostile.Descendants<LinkInline>(), link => Assert.StartsWith(Links.Root, link.Url, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_form_is_written_and_JSON_reads_back(int text)
    {
        foreach (var format in ExportFormats.All)
        {
            var document = Write(Hostile[text], format);
            Assert.NotEmpty(document.Text);
            Assert.Matches("\\A[a-z0-9._-]{1,100}\\z", document.FileName);
            if (document.MediaType.Contains("json", StringComparison.Ordinal))
            {
                Assert.NotNull(JsonNode.Parse(document.Text));
            }
        }

        var bom = JsonNode.Parse(Write(Hostile[text], ExportFormat.Cyclonedx).Text)!;
        Assert.Equal(Hostile[text], (string?)bom["metadata"]!["component"]!["name"]);
        Assert.Equal(Hostile[text], (string?)JsonNode.Parse(Write(Hostile[text], ExportFormat.Facts).Text)!["name"]);
    }

    [Fact]
    public void A_project_without_dependencies_is_written_in_every_form()
    {
        var project = Assess(new Project(null, null, []));
        foreach (var format in ExportFormats.All)
        {
            Assert.NotEmpty(Writer.Write(project, format, Links).Text);
        }
    }

    [Fact]
    public void No_project_at_all_is_written_in_every_form_of_several()
    {
        foreach (var format in ExportWriter.OfSeveral)
        {
            Assert.NotEmpty(Writer.Write([], format, null, Links).Text);
        }
    }

    private ExportWriter Writer => service.Scoped.GetRequiredService<ExportWriter>();

    /// <summary>A project that is called so, as are its people, its places and a model that nobody knows.</summary>
    private ExportDocument Write(string text, ExportFormat format) => Writer.Write(
        Assess(new Project(text, null,
        [
            new() { Model = text, Occurrences = [new() { Path = text }] }, new() { Model = "openai/gpt-4.5-preview", Fallback = new() { Model = text } }
        ])
        {
            Owner = text,
            Team = text,
            Tags = [text],
        }) with
        { ProjectId = "p" },
        format,
        Links);

    private Assessed Assess(Project project) =>
        new(project, service.Services
            .GetRequiredService<Assessor>()
            .Assess(project, 365, service.Scoped.GetRequiredService<Outlooks>().Of(new DateOnly(2026, 11, 24))));

    /// <summary>What a parser of HTML keeps of a text: line breaks are one character, and some control characters are replaced.</summary>
    private static string Visible(string text) =>
        string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Where(character => !char.IsControl(character) && character != '\ufffd'));

    private static string[] Structure(MarkdownDocument document) =>
        [.. document.Descendants<MarkdownObject>().Where(node => node is not (LiteralInline or LineBreakInline)).Select(node => node.GetType().Name)];
}
