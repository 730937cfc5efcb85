using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Events.Calendar;

/// <summary>Finds the days that a project has to keep in mind: when its models stop, and when to start moving off them.</summary>
public static class CalendarEntries
{
    /// <summary>The entries of an assessed project, earliest first.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="known">What was known on the assessment's as-of date.</param>
    /// <param name="past">What has been told, also of what the catalog holds no longer.</param>
    /// <returns>
    /// For each model one entry for its shutdown and, where the date is or was committed, one for the day to start by. A date that was taken back stays as
    /// cancelled, also where its model is gone from the catalog.
    /// </returns>
    public static IReadOnlyList<CalendarEntry> Of(Assessment assessment, CatalogView known, CatalogPast past) =>
    [
        .. assessment.Dependencies
            .SelectMany(dependency => Meant(dependency, known, past).Select(reference => (Reference: reference, Dependency: dependency)))
            .GroupBy(use => use.Reference, use => use.Dependency)
            .SelectMany(uses => Of(uses.Key, [.. uses], known, past))
            .OrderBy(entry => entry.On)
            .ThenBy(entry => entry.Model, StringComparer.Ordinal)
            .ThenBy(entry => entry.Kind),
    ];

    /// <summary>The model that a dependency means, and those that it meant before they went from the catalog.</summary>
    private static IEnumerable<string> Meant(DependencyAssessment dependency, CatalogView known, CatalogPast past) =>
        past.Named(dependency.Requested).Where(reference => Find(known, reference) is null).Append(dependency.ScoredAs).OfType<string>();

    private static IEnumerable<CalendarEntry> Of(string reference, IReadOnlyList<DependencyAssessment> uses, CatalogView known, CatalogPast past)
    {
        if (ToldShutdown.Of(past, reference, known.AsOf) is not { } told)
        {
            yield break;
        }

        var (end, named, life) = (told.Date, string.Join(", ", uses.Select(use => use.Requested).Distinct()), Find(known, reference)?.Lifecycle);
        yield return new()
        {
            Kind = CalendarEntryKind.Shutdown,
            State = StateOf(told),
            Model = reference,
            On = end.On.IsMonthOnly ? end.On.Day.AddDays(1 - end.On.Day.Day) : end.On.Day,
            UntilOn = end.On.IsMonthOnly ? end.On.Day.AddDays(DateTime.DaysInMonth(end.On.Day.Year, end.On.Day.Month) - end.On.Day.Day) : end.On.Day,
            Revisions = told.Revisions,
            ChangedAt = told.ChangedAt,
            Title = $"{reference} {Ends(told)}",
            Text = $"The project calls it as {named}. {Facts(told)}{Replacement(uses)} Sources: {string.Join(" ", life?.Sources ?? [])}",
        };

        if (told.CommittedOn is { } committed)
        {
            var leadTimeDays = uses.Max(use => use.Deadline.LeadTimeDays);
            var startByOn = committed.Day.AddDays(-leadTimeDays);
            yield return new()
            {
                Kind = CalendarEntryKind.StartBy,
                State = end.Kind == EndDateKind.Retires ? StateOf(told) : CalendarEntryState.Cancelled,
                Model = reference,
                On = startByOn,
                UntilOn = startByOn,
                Revisions = told.Revisions,
                ChangedAt = told.ChangedAt,
                Title = $"Last day to start moving off {reference}",
                Text = $"The migration takes {leadTimeDays} days at the median. {Facts(told)}{Replacement(uses)}",
            };
        }
    }

    private static KnownModel? Find(CatalogView known, string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return known.Find(reference[..slash], reference[(slash + 1)..]);
    }

    private static CalendarEntryState StateOf(ToldShutdown told) =>
        !told.Stands ? CalendarEntryState.Cancelled
        : told.Date.Kind == EndDateKind.Retires ? CalendarEntryState.Confirmed
        : CalendarEntryState.Tentative;

    private static string Ends(ToldShutdown told) => told.Date.Kind == EndDateKind.Retires ? "stops answering" : "may stop answering";

    private static string Facts(ToldShutdown told) => (told.Stands, told.Date) switch
    {
        (true, { Kind: EndDateKind.Retires, On: var on }) => $"The vendor committed to {on}.",
        (true, { On: var on }) => $"The vendor published {on} without commitment.",
        (false, { On: var on }) => $"The date {on} no longer stands: known since {told.ChangedAt.UtcDateTime:yyyy-MM-dd}.",
    };

    /// <summary>The replacement that the assessment names, so that nobody reads of two.</summary>
    private static string Replacement(IEnumerable<DependencyAssessment> uses) =>
        uses.SelectMany(use => use.Offers.Take(1)).FirstOrDefault() is { } best ? $" Move to {best.Model}: {best.Because}" : "";
}
