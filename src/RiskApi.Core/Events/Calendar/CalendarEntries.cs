using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Events.Calendar;

/// <summary>Finds the days that a project has to keep in mind: when its models stop, and when to start moving off them.</summary>
public static class CalendarEntries
{
    /// <summary>The entries of an assessed project, earliest first.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="known">What was known on the assessment's as-of date.</param>
    /// <returns>For each model one entry for its shutdown and, where the date is or was committed, one for the day to start by.</returns>
    public static IReadOnlyList<CalendarEntry> Of(Assessment assessment, CatalogView known) =>
    [
        .. assessment.Dependencies
            .Where(dependency => dependency.ScoredAs is not null)
            .GroupBy(dependency => dependency.ScoredAs!)
            .SelectMany(uses => Of(uses.Key, [.. uses], known))
            .OrderBy(entry => entry.On)
            .ThenBy(entry => entry.Model, StringComparer.Ordinal)
            .ThenBy(entry => entry.Kind),
    ];

    private static IEnumerable<CalendarEntry> Of(string reference, IReadOnlyList<DependencyAssessment> uses, CatalogView known)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        if (known.Find(reference[..slash], reference[(slash + 1)..]) is not { } model || PublishedShutdown.Of(model, known.AsOf) is not { } published)
        {
            yield break;
        }

        var (end, named) = (published.Date, string.Join(", ", uses.Select(use => use.Requested).Distinct()));
        yield return new()
        {
            Kind = CalendarEntryKind.Shutdown,
            State = StateOf(published),
            Model = reference,
            On = end.On.IsMonthOnly ? end.On.Day.AddDays(1 - end.On.Day.Day) : end.On.Day,
            UntilOn = end.On.IsMonthOnly ? end.On.Day.AddDays(DateTime.DaysInMonth(end.On.Day.Year, end.On.Day.Month) - end.On.Day.Day) : end.On.Day,
            Revisions = published.Revisions,
            KnownOn = published.KnownOn,
            Title = $"{reference} {Ends(published)}",
            Text = $"The project calls it as {named}. {Facts(published)}{Replacements(model)} Sources: {string.Join(" ", model.Lifecycle.Sources)}",
        };

        if (end.Kind == EndDateKind.Retires)
        {
            var leadTimeDays = uses.Max(use => use.Deadline.LeadTimeDays);
            var startByOn = end.On.Day.AddDays(-leadTimeDays);
            yield return new()
            {
                Kind = CalendarEntryKind.StartBy,
                State = StateOf(published),
                Model = reference,
                On = startByOn,
                UntilOn = startByOn,
                Revisions = published.Revisions,
                KnownOn = published.KnownOn,
                Title = $"Last day to start moving off {reference}",
                Text = $"The migration takes {leadTimeDays} days at the median. {Facts(published)}{Replacements(model)}",
            };
        }
    }

    private static CalendarEntryState StateOf(PublishedShutdown published) =>
        !published.Stands ? CalendarEntryState.Cancelled
        : published.Date.Kind == EndDateKind.Retires ? CalendarEntryState.Confirmed
        : CalendarEntryState.Tentative;

    private static string Ends(PublishedShutdown published) => published.Date.Kind == EndDateKind.Retires ? "stops answering" : "may stop answering";

    private static string Facts(PublishedShutdown published) => (published.Stands, published.Date) switch
    {
        (true, { Kind: EndDateKind.Retires, On: var on }) => $"The vendor committed to {on}.",
        (true, { On: var on }) => $"The vendor published {on} without commitment.",
        (false, { On: var on }) => $"The date {on} no longer stands: known since {published.KnownOn:yyyy-MM-dd}.",
    };

    private static string Replacements(KnownModel model) =>
        model.Lifecycle.Replacements is [_, ..] some ? $" The vendor recommends {string.Join(", ", some)}." : "";
}
