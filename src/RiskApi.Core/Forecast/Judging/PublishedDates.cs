using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>Takes committed dates at their word.</summary>
internal static class PublishedDates
{
    /// <summary>1 or 0 where a date is committed, else what another method says.</summary>
    public static RetirementProbability Else(CatalogView known, RetirementProbability otherwise) => (model, withinDays) =>
        model.Lifecycle.RetiresOn is { } retires ? (retires.Day.DayNumber <= known.AsOf.DayNumber + withinDays ? 1 : 0) : otherwise(model, withinDays);
}
