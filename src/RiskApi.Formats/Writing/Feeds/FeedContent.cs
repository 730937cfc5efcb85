using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Events;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Feeds;

/// <summary>What became known of models' lives, ready to be written as a feed, newest first.</summary>
internal sealed record FeedContent
{
    /// <summary>Tells the feed from every other, for good.</summary>
    public required Guid Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds.</summary>
    public required string Description { get; init; }

    /// <summary>The page that it belongs to.</summary>
    public required string HomeUrl { get; init; }

    /// <summary>Where it is read again; null where it was made from the body of a request.</summary>
    public required string? SelfUrl { get; init; }

    /// <summary>The day of the newest item; the as-of date where there is none.</summary>
    public required DateOnly UpdatedOn { get; init; }

    /// <summary>The items, newest first.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }

    /// <summary>What became known of the models that some projects call, and of newer models in their lines.</summary>
    /// <param name="projects">The projects, assessed as of the day of <paramref name="known"/>.</param>
    /// <param name="known">What was known on that day.</param>
    /// <param name="past">What has been told before.</param>
    /// <param name="links">Where the feed and the facts are read.</param>
    /// <param name="mostItems">How many items at most, 1 or more.</param>
    public static FeedContent Of(IReadOnlyList<Assessed> projects, CatalogView known, CatalogPast past, ExportLinks links, int mostItems)
    {
        var (title, scope, home) = projects is [var only]
            ? ($"Model lifecycle: {XmlText.Line(only.Title)}", only.Key, links.Of(only, "report"))
            : ("Model lifecycle of projects", "", $"{links.Root}/v1/projects");
        return Of(["project", scope], title, "What became known of the models that are called, and of newer models in their lines.", home, ConcerningEvents.Of(
            projects, known, past), known, links, mostItems);
    }

    /// <summary>What became known of every model in the catalog.</summary>
    /// <inheritdoc cref="Of(IReadOnlyList{Assessed}, CatalogView, CatalogPast, ExportLinks, int)"/>
    public static FeedContent OfCatalog(CatalogView known, CatalogPast past, ExportLinks links, int mostItems) => Of(
        ["catalog"],
        "Model lifecycle: all providers",
        "What became known of every model in the catalog: releases, notices, dates set, moved and taken back, and ends.",
        $"{links.Root}/v1/models",
        LifecycleEvents.Of(known.Models, known, past).Select(happened => (happened, "")),
        known,
        links,
        mostItems);

    private static FeedContent Of(
        string[] scope, string title, string description, string home, IEnumerable<(LifecycleEvent Happened, string Concerns)> events, CatalogView known,
        ExportLinks links, int mostItems)
    {
        FeedItem[] items = [.. events.Take(mostItems).Select(one => ItemOf(one.Happened, one.Concerns, scope, links))];
        return new()
        {
            Id = NameUuid.Of(["feed", .. scope]),
            Title = title,
            Description = description,
            HomeUrl = home,
            SelfUrl = links.Self,
            UpdatedOn = items is [var newest, ..] ? newest.On : known.AsOf,
            Items = items,
        };
    }

    private static FeedItem ItemOf(LifecycleEvent happened, string concerns, string[] scope, ExportLinks links)
    {
        var (model, kind) = (happened.Model.Facts, FeedWords.KindOf(happened));
        return new(
            NameUuid.Of(
            [
                "event",
                .. scope,
                model.Reference,
                kind,
                $"{happened.On:yyyy-MM-dd}",
                FeedWords.DateOf(happened.Before),
                FeedWords.DateOf(happened.After),
                .. happened.Says is { } says ? [says] : Array.Empty<string>(),
            ]),
            happened.On,
            happened.Title,
            FeedWords.TextOf(happened, concerns),
            links.OfModel(model.Provider, model.Id),
            [kind, model.Provider, model.Reference]);
    }
}

/// <summary>One thing that became known of a model's life.</summary>
/// <param name="Id">Tells it from every other, for good.</param>
/// <param name="On">The day on which it became known.</param>
/// <param name="Title">It in a line.</param>
/// <param name="Text">What to know about it.</param>
/// <param name="Url">Where the model's facts are.</param>
/// <param name="Tags">What it is about: the kind of change, the provider, the model.</param>
internal sealed record FeedItem(Guid Id, DateOnly On, string Title, string Text, string Url, IReadOnlyList<string> Tags);
