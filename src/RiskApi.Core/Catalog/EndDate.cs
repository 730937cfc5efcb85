namespace RiskApi.Core.Catalog;

/// <summary>A published date for a model's end, with its kind; the kinds are never mixed.</summary>
/// <param name="Kind">How binding the date is.</param>
/// <param name="On">The date.</param>
public readonly record struct EndDate(EndDateKind Kind, PartialDate On);

/// <summary>How binding a published date for a model's end is.</summary>
public enum EndDateKind
{
    /// <summary>Committed: the model stops answering on that day.</summary>
    Retires,

    /// <summary>A promise that the model will not stop before that day; it says nothing of when it will.</summary>
    NotBefore,

    /// <summary>A date without commitment, seen second-hand, or only the day on which the model left a list.</summary>
    Tentative,
}
