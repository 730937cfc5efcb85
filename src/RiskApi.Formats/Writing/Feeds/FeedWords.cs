using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Events;

namespace RiskApi.Formats.Writing.Feeds;

/// <summary>Lifecycle events in words.</summary>
internal static class FeedWords
{
    /// <summary>The kind of change; a promise is told apart from a date.</summary>
    public static string KindOf(LifecycleEvent happened) => (happened.Kind, (happened.After ?? happened.Before)?.Kind) switch
    {
        (LifecycleEventKind.DatePublished, EndDateKind.NotBefore) => "promise-given",
        (LifecycleEventKind.DateMoved, EndDateKind.NotBefore) => "promise-changed",
        (LifecycleEventKind.DateWithdrawn, EndDateKind.NotBefore) when happened.After is null => "promise-withdrawn",
        _ => Words.Of(happened.Kind),
    };

    public static string DateOf(EndDate? date) => date is { } end ? $"{Words.Of(end.Kind)} {end.On}" : "";

    /// <summary>What to know about an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="concerns">Whom it concerns, as a sentence; empty where that goes without saying.</param>
    public static string TextOf(LifecycleEvent happened, string concerns) =>
        string.Join(' ', Sentences(happened, concerns).Where(sentence => sentence.Length > 0));

    private static IEnumerable<string> Sentences(LifecycleEvent happened, string concerns)
    {
        var life = happened.Model.Lifecycle;
        yield return $"{happened.Title}.";
        yield return concerns;
        if (happened.Kind != LifecycleEventKind.Released && life.Replacements is [_, ..] replacements)
        {
            yield return $"The vendor recommends {string.Join(", ", replacements)}.";
        }

        yield return $"Sources: {string.Join(" ", life.Sources)}";
    }
}
