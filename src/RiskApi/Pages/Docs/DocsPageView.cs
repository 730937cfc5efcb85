using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RiskApi.Pages.Docs;

/// <summary>A page of the documentation, made from its Markdown.</summary>
public sealed class DocsPageView
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    /// <summary>So many parts fit a screen or two, in which one finds them without a list.</summary>
    private const int FewParts = 3;

    private DocsPageView(string title, string html, IReadOnlyList<DocsPart> parts) => (Title, Html, Parts) = (title, html, parts);

    /// <summary>Its first heading.</summary>
    public string Title { get; }

    /// <summary>The page as HTML, in which no HTML of the source is.</summary>
    public string Html { get; }

    /// <summary>Its parts, to jump to; none where they are few.</summary>
    public IReadOnlyList<DocsPart> Parts { get; }

    /// <summary>A page by its name, without <c>.md</c>; null where there is none.</summary>
    internal static DocsPageView? Of(string name)
    {
        using var stream = typeof(DocsPageView).Assembly.GetManifestResourceStream($"RiskApi.Docs.{name}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        var document = Markdown.Parse(reader.ReadToEnd(), Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Lead(link);
        }

        foreach (var code in document.Descendants<CodeBlock>())
        {
            // What is wider than the page is scrolled with the keyboard too.
            code.GetAttributes().AddProperty("tabindex", "0");
        }

        var headings = document.Descendants<HeadingBlock>().ToArray();
        DocsPart[] parts = [.. headings.Where(heading => heading.Level == 2).Select(part => new DocsPart(part.GetAttributes().Id!, TextOf(part.Inline!)))];
        return new(TextOf(headings[0].Inline!), document.ToHtml(Pipeline), parts.Length > FewParts ? parts : []);
    }

    private static string TextOf(ContainerInline words) => string.Concat(words.Descendants().Select(word => word switch
    {
        LiteralInline text => text.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    /// <summary>Pages lead to each other here; to files of the repository nothing leads, and their names stay.</summary>
    private static void Lead(LinkInline link)
    {
        if (link.Url is not { } url || url.StartsWith('/') || url.Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        if (url.StartsWith("..", StringComparison.Ordinal))
        {
            link.ReplaceBy(new LiteralInline($"{TextOf(link)} ({url.TrimStart('.', '/')} of the repository)"), copyChildren: false);
            return;
        }

        link.Url = url.StartsWith("README", StringComparison.Ordinal)
            ? DocsEndpoints.Path
            : $"{DocsEndpoints.Path}/{url.Replace(".md", "", StringComparison.Ordinal)}";
    }
}

/// <summary>A part of a page.</summary>
/// <param name="Id">What its heading is jumped to by.</param>
/// <param name="Title">Its heading.</param>
public sealed record DocsPart(string Id, string Title);
