using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Core.Forecast.Ledger;

/// <summary>Says what came of forecasts by what the record says now; it judges as the track record does.</summary>
/// <param name="catalog">The record.</param>
/// <param name="today">The day; nothing that the record says of later days has happened yet.</param>
public sealed class LedgerJudge(CatalogSnapshot catalog, DateOnly today)
{
    /// <summary>The day.</summary>
    public DateOnly Today => today;

    /// <summary>What came of a forecast.</summary>
    /// <param name="saidOn">The day on which it was said.</param>
    /// <param name="provider">The provider's id.</param>
    /// <param name="id">The model's id at the provider; one that the record does not hold is judged too.</param>
    /// <param name="withinDays">The horizon in days.</param>
    public Judgement Of(DateOnly saidOn, string provider, string id, int withinDays)
    {
        var due = DateOnly.FromDayNumber(Math.Min(saidOn.DayNumber + withinDays, DateOnly.MaxValue.DayNumber));
        if (saidOn > today)
        {
            return new(due, LedgerOutcome.Ahead);
        }

        if (catalog.Find(provider, id) is not { } model)
        {
            return due <= today ? Unresolved(UnresolvedBecause.LeftTheRecord) : new(due, LedgerOutcome.Open);
        }

        var facts = catalog.Provider(provider)!;
        if (model.EndedOnUnknownDay && facts.CheckedOn <= today)
        {
            return Unresolved(UnresolvedBecause.EndDayUnknown);
        }

        var read = facts.ReadOn < today ? facts.ReadOn : today;
        var observedUntil = RollingOriginProtocol.ObservedUntil(model, read);
        if (model.RetiresOn?.Day is { } ended && ended <= due && ended <= observedUntil)
        {
            return new(due, LedgerOutcome.Went) { WentOn = ended, IsScored = due <= observedUntil };
        }

        return due <= observedUntil ? new(due, LedgerOutcome.Stayed) { IsScored = true }
            : due > today ? new(due, LedgerOutcome.Open)
            : Unresolved(due > read ? UnresolvedBecause.ProviderNotRead
                : model.LastSeenAliveOn is not null ? UnresolvedBecause.NotSeenSince
                : UnresolvedBecause.TentativeDatePassed);

        Judgement Unresolved(UnresolvedBecause because) => new(due, LedgerOutcome.Unresolved) { Because = because };
    }
}

/// <summary>What came of a forecast.</summary>
/// <param name="DueOn">The last day of its horizon.</param>
/// <param name="Outcome">What came.</param>
public readonly record struct Judgement(DateOnly DueOn, LedgerOutcome Outcome)
{
    /// <summary>The day on which the model stopped; null unless it went.</summary>
    public DateOnly? WentOn { get; init; }

    /// <summary>Why it cannot be said; null unless it is unresolved.</summary>
    public UnresolvedBecause? Because { get; init; }

    /// <summary>
    /// Whether it counts in the figures: the record covers the whole horizon. Before that only ends can be seen and no stay, so that counting them would make
    /// every forecast look too low.
    /// </summary>
    public bool IsScored { get; init; }

    /// <summary>The squared error of what was said, 0 to 1; null while nothing came.</summary>
    /// <param name="probability">What was said, 0 to 1.</param>
    public double? SquaredError(double probability) => Outcome switch
    {
        LedgerOutcome.Went => (1 - probability) * (1 - probability),
        LedgerOutcome.Stayed => probability * probability,
        _ => null,
    };
}
