using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>A date that a provider published, for as long as it stood; dates that were published and decided together are one.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Kind">How binding it was.</param>
/// <param name="FromOn">The day from which it stood.</param>
/// <param name="EndsOn">The date.</param>
/// <param name="ToOn">The day on which it was decided, or the last day known while it stands.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="MovedByDays">By how much it was moved, negative where to an earlier day; 0 where it was not.</param>
internal readonly record struct PublishedDate(
    string Provider, EndDateKind Kind, DateOnly FromOn, DateOnly EndsOn, DateOnly ToOn, DateOutcome Outcome, int MovedByDays)
{
    /// <summary>Days that were left when it was published.</summary>
    public int DaysLeftAtFirst => Math.Max(0, EndsOn.DayNumber - FromOn.DayNumber);

    /// <summary>Days that were left when it was decided.</summary>
    public int DaysLeftAtLast => Math.Max(0, EndsOn.DayNumber - ToOn.DayNumber);

    /// <summary>The dates of one model on record by a day.</summary>
    /// <param name="model">The model.</param>
    /// <param name="asOf">The day.</param>
    public static IEnumerable<PublishedDate> Of(Model model, DateOnly asOf)
    {
        var states = model.EndDates.States;
        for (var i = 0; i < states.Count && states[i].KnownOn <= asOf; i++)
        {
            if (states[i].Date is not { Kind: not EndDateKind.NotBefore } published)
            {
                continue;
            }

            var (from, endsOn) = (states[i].KnownOn, published.On.Day);
            if (i + 1 == states.Count || states[i + 1].KnownOn > asOf)
            {
                // A tentative date that has passed says nothing: nobody saw the model go.
                if (from < endsOn && (published.Kind == EndDateKind.Retires || asOf < endsOn))
                {
                    yield return endsOn <= asOf ? Decided(DateOutcome.Kept, endsOn) : Decided(DateOutcome.Standing, asOf);
                }
            }
            else if (states[i + 1].KnownOn > from)
            {
                // What is restated on the same day was never public in between.
                var (on, next) = states[i + 1];
                yield return next is not { Kind: not EndDateKind.NotBefore } after ? Decided(DateOutcome.Withdrawn, on)
                    : after.On == published.On ? Decided(DateOutcome.Standing, on)
                    : Decided(DateOutcome.Moved, on, after.On.Day.DayNumber - endsOn.DayNumber);
            }

            PublishedDate Decided(DateOutcome outcome, DateOnly on, int movedByDays = 0) =>
                new(model.Provider, published.Kind, from, endsOn, on, outcome, movedByDays);
        }
    }
}

/// <summary>What became of a published date.</summary>
internal enum DateOutcome
{
    /// <summary>Nothing yet, or it was published again as it was.</summary>
    Standing,

    /// <summary>It came true.</summary>
    Kept,

    /// <summary>It was moved to another day.</summary>
    Moved,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}
