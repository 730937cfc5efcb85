using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>Says in words what a forecast rests on.</summary>
internal static class Evidence
{
    private const int FewNotices = 5;

    public const string OfUnrecordedEnd = "It has ended; the day is on no record.";

    public static string OfPublishedDate(Lifecycle life, DateOnly asOf)
    {
        var notice = life.AnnouncedOn is { } announced ? $"Notice was given on {announced}" : "No day of notice is on record";
        return life.RetiresOn!.Value.Day <= asOf
            ? $"{notice}; it stopped answering on {life.RetiresOn}."
            : $"{notice}; the vendor commits to {life.RetiresOn} as the day it stops answering.";
    }

    public static string OfPace(RetirementPace pace, KnownModel model, Provider provider, DateOnly asOf)
    {
        var life = model.Lifecycle;
        var comparison = $"{Count(pace.Notices, "notice or shutdown", "notices or shutdowns")} in {pace.ModelMonths:N0} model-months of {provider.Name} {ModelClasses.Of(model.Model).Plural()}, the last year counting most";
        var few = pace.Notices < FewNotices ? "; with so few, the pace of the class over all providers decides" : "";
        var notice = $"; notice there runs from {pace.NoticePeriods.Quantile(0.1)} to {pace.NoticePeriods.Quantile(0.9)} days.";
        var given = life.AnnouncedOn is { } announced ? $" Notice was given on {announced}, without a date." : "";
        var floor = life.NotBeforeOn is not { } promise ? ""
            : promise.Day > asOf ? $" The vendor promises not to stop it before {promise}."
            : $" The vendor's promise not to stop it before {promise} has run out.";

        return comparison + few + notice + given + floor;
    }

    public static string OfTentativeDate(PartialDate tentative, double holds, Provider provider, DateOnly asOf) =>
        tentative.Day <= asOf
            ? $"A date without commitment, {tentative}, has passed and nobody saw it alive since; such dates of {provider.Name} hold in {holds:P0} of cases."
            : $"A date without commitment, {tentative}, is published; such dates of {provider.Name} hold in {holds:P0} of cases.";

    public static string OfUnknownModel(RetirementPace pace) =>
        $"No catalogued model; the pace of all models is assumed: {Count(pace.Notices, "notice or shutdown", "notices or shutdowns")} in {pace.ModelMonths:N0} model-months. Not knowing a model is not a sign that it is safe.";

    private static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
