using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>One decision of a provider about a published date: that it stands, or what it is moved to. One decision often concerns many models.</summary>
/// <param name="Kind">Whether the date was committed or tentative.</param>
/// <param name="On">The day of the decision; for a date that was kept, the day it was published.</param>
/// <param name="Date">The date.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="MovedByDays">By how much it was moved; 0 where it was not.</param>
internal readonly record struct DateDecision(EndDateKind Kind, DateOnly On, DateOnly Date, DateOutcome Outcome, int MovedByDays)
{
    /// <summary>The decisions about one model on record by a day.</summary>
    public static IEnumerable<DateDecision> Of(Model model, DateOnly asOf)
    {
        var states = model.EndDates.States;
        for (var i = 0; i < states.Count && states[i].KnownOn <= asOf; i++)
        {
            if (states[i].Date is not { Kind: not EndDateKind.NotBefore } published)
            {
                continue;
            }

            var (kind, date) = (published.Kind, published.On.Day);
            if (i + 1 == states.Count || states[i + 1].KnownOn > asOf)
            {
                // A tentative date that has passed says nothing: nobody saw the model go.
                if (kind == EndDateKind.Retires && states[i].KnownOn < date && date <= asOf)
                {
                    yield return new(kind, states[i].KnownOn, date, DateOutcome.Kept, 0);
                }
            }
            else if (states[i + 1].KnownOn > states[i].KnownOn)
            {
                // What is restated on the same day was never public in between.
                var (on, next) = states[i + 1];
                yield return next is not { Kind: not EndDateKind.NotBefore } after ? new(kind, on, date, DateOutcome.Withdrawn, 0)
                    : after.On == published.On ? new(kind, on, date, DateOutcome.Kept, 0)
                    : new(kind, on, date, DateOutcome.Moved, after.On.Day.DayNumber - date.DayNumber);
            }
        }
    }
}

/// <summary>What became of a published date.</summary>
internal enum DateOutcome
{
    /// <summary>It came true, or was confirmed.</summary>
    Kept,

    /// <summary>It was moved to another day.</summary>
    Moved,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}
