namespace RiskApi.Catalog;

/// <summary>A published date for a model's end, with its kind; the kinds are never mixed.</summary>
/// <param name="Kind">How binding the date is.</param>
/// <param name="On">The date.</param>
public readonly record struct EndDate(EndDateKind Kind, PartialDate On);
