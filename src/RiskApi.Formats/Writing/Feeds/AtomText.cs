using System.Globalization;
using System.Xml.Linq;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287).</summary>
internal static class AtomText
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Of(FeedContent feed) =>
        new XDeclaration("1.0", "utf-8", null) + "\n" + Element(
            "feed",
            Element("id", Urn(feed.Id)),
            Element("title", feed.Title),
            Element("subtitle", feed.Description),
            Element("updated", Instant(feed.UpdatedOn)),
            Element("author", Element("name", "RiskApi")),
            Element("generator", "RiskApi"),
            Link("alternate", feed.HomeUrl),
            feed.SelfUrl is { } self ? Link("self", self, "application/atom+xml") : null,
            feed.Items.Select(Entry));

    private static XElement Entry(FeedItem item) => Element(
        "entry",
        Element("id", Urn(item.Id)),
        Element("title", XmlText.Line(item.Title)),
        Element("updated", Instant(item.On)),
        Element("published", Instant(item.On)),
        Link("alternate", item.Url, "application/json"),
        item.Tags.Select(tag => Element("category", new XAttribute("term", XmlText.Line(tag)))),
        Element("content", new XAttribute("type", "text"), XmlText.Line(item.Text)));

    private static XElement Element(string name, params object?[] content) => new(Atom + name, content);

    private static XElement Link(string relation, string url, string? type = null) =>
        Element("link", new XAttribute("rel", relation), type is null ? null : new XAttribute("type", type), new XAttribute("href", url));

    private static string Urn(Guid id) => $"urn:uuid:{id}";

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
