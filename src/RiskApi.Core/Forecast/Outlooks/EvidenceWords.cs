using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Dates;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>Says in words what a forecast rests on.</summary>
internal static class EvidenceWords
{
    private const int FewNotices = 5;
    private const int NamedEffects = 3;

    public const string OfUnrecordedEnd = "It has ended; the day is on no record.";

    public static string OfPastDate(Lifecycle life) =>
        life.EndsBy is { } own ? $"{By(own)} it stopped answering on {life.RetiresOn}." : $"{Notice(life)}; it stopped answering on {life.RetiresOn}.";

    public static string OfCommittedDate(Lifecycle life, DateProspect prospect, DateRecord record, Provider provider) =>
        (life.EndsBy is { } own
            ? $"{By(own)} it stops answering on {life.RetiresOn}. "
            : $"{Notice(life)}; the vendor commits to {life.RetiresOn} as the day it stops answering. ")
        + Holds(prospect, record, provider, EndDateKind.Retires);

    public static string OfTentativeDate(PartialDate tentative, DateProspect prospect, DateRecord record, Provider provider, DateOnly asOf) =>
        (tentative.Day <= asOf
            ? $"A date without commitment, {tentative}, has passed and nobody saw it alive since. "
            : $"A date without commitment, {tentative}, is published. ")
        + Holds(prospect, record, provider, EndDateKind.Tentative);

    /// <summary>What may have happened since anybody looked.</summary>
    public static string OfAge(DateOnly seenOn) => $" These are facts of {seenOn:yyyy-MM-dd}; a notice since then would not show.";

    public static string OfHazard(
        Comparable comparable, NoticePeriodDistribution distribution, IReadOnlyList<ForecastEffect> effects, KnownModel model, Provider provider, DateOnly asOf)
    {
        var life = model.Lifecycle;
        var comparison =
            $"{Count(comparable.Notices, "notice or shutdown", "notices or shutdowns")} in {comparable.ModelMonths:N0} model-months of {provider.Name} {ModelClasses.Of(model.Facts).Plural()}, the last year counting most";
        var few = comparable.Notices < FewNotices ? "; with so few, the pace of the class over all providers decides" : "";
        var notice = $"; notice there runs from {distribution.Periods.Quantile(0.1)} to {distribution.Periods.Quantile(0.9)} days.";
        var given = life.AnnouncedOn is { } announced ? $" Notice was given on {announced}, without a date." : "";
        var age = life.ReleasedOn is null ? " Its release is on no record; an age that is usual for its class is assumed." : "";

        return comparison + few + notice + given + age + Promise(life, asOf) + Named(effects);
    }

    public static string OfUnknownModel(Comparable all) =>
        $"No catalogued model; {PaceOfAll(all)} Not knowing a model is not a sign that it is safe.";

    public static string OfSurface(Comparable all) => $"No date for its end is on record, and how long such surfaces of an API live is not; {PaceOfAll(all)}";

    private static string PaceOfAll(Comparable all) =>
        $"the pace of all models is assumed: {Count(all.Notices, "notice or shutdown", "notices or shutdowns")} in {all.ModelMonths:N0} model-months.";

    private static string Notice(Lifecycle life) =>
        life.AnnouncedOn is { } announced ? $"Notice was given on {announced}" : "No day of notice is on record";

    private static string Holds(DateProspect prospect, DateRecord record, Provider provider, EndDateKind kind) =>
        $"{(kind == EndDateKind.Retires ? "Committed dates" : "Dates without commitment")} {Count(prospect.DaysLeft, "day", "days")} ahead come true in {prospect.Holds.Probability:P0} of cases by the record of all providers; of {provider.Name}, {record.Count(provider.Id, kind, DateOutcome.Kept):N0} held, {record.Count(provider.Id, kind, DateOutcome.Moved):N0} were moved and {record.Count(provider.Id, kind, DateOutcome.Withdrawn):N0} taken back.";

    private static string Promise(Lifecycle life, DateOnly asOf) =>
        life.NotBeforeOn is not { } promise ? ""
        : life.EndsBy is { } own ? $" {By(own)} it does not stop before {promise}."
        : promise.Day > asOf ? $" The vendor promises not to stop it before {promise}."
        : $" The vendor's promise not to stop it before {promise} has run out.";

    private static string By(AppliedOverride own) => $"By the organisation's override '{own.Id}' of {own.Owner}";

    private static string Named(IReadOnlyList<ForecastEffect> effects) =>
        effects is [] ? ""
        : $" Against its class, within a year: {string.Join("; ", effects.Take(NamedEffects).Select(effect => $"{100 * effect.Effect:+0;−0} points because {effect.Because}"))}.";

    private static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
