using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Events;

/// <summary>Something that became known of a model's life on a day.</summary>
/// <param name="Model">The model, as known on the as-of date.</param>
/// <param name="Kind">What it was.</param>
/// <param name="On">The day on which it happened, or from which it was known.</param>
/// <param name="Before">The date for its end that was published before; null where there was none, or it is not about dates.</param>
/// <param name="After">The date for its end from then on; null where there is none, or it is not about dates.</param>
public sealed record LifecycleEvent(KnownModel Model, LifecycleEventKind Kind, DateOnly On, EndDate? Before = null, EndDate? After = null)
{
    /// <summary>The event in a line.</summary>
    public string Title => $"{Model.Facts.Reference} {What}";

    /// <summary>What changed besides its end, in words that follow its name; null where it is about its life.</summary>
    public string? Says { get; init; }

    private string What => Says ?? (Kind, Before, After) switch
    {
        (LifecycleEventKind.Released, _, _) => "was released",
        (LifecycleEventKind.NoticeGiven, _, { Kind: EndDateKind.Retires } end) => $"is under notice: it stops answering on {end.On}",
        (LifecycleEventKind.NoticeGiven, _, _) => "is under notice, without a committed date",
        (LifecycleEventKind.DatePublished, _, { } end) => Dated(end),
        (LifecycleEventKind.DateMoved, { } before, { } after) => $"{Dated(after)}, {Moved(before.On, after.On)}",
        (LifecycleEventKind.DateWithdrawn, { } before, { } after) => $"{Dated(after)}; {Withdrawn(before)}",
        (LifecycleEventKind.DateWithdrawn, { } before, null) => $"goes on: {Withdrawn(before)}",
        _ when Model.Lifecycle.RetiresOn is null => "is known to have stopped answering, on a day that is not recorded",
        _ => "stopped answering",
    };

    private static string Dated(EndDate end) => end.Kind switch
    {
        EndDateKind.Retires => $"stops answering on {end.On}",
        EndDateKind.NotBefore => $"is promised not to stop before {end.On}",
        _ => $"may stop on {end.On}, without commitment",
    };

    private static string Withdrawn(EndDate before) => before.Kind switch
    {
        EndDateKind.NotBefore => $"the promise not to stop before {before.On} was taken back",
        EndDateKind.Retires => $"the retirement on {before.On} was taken back",
        _ => $"the date {before.On} was taken back",
    };

    private static string Moved(PartialDate before, PartialDate after)
    {
        var days = after.Day.DayNumber - before.Day.DayNumber;
        return $"{Math.Abs(days)} day{(Math.Abs(days) == 1 ? "" : "s")} {(days > 0 ? "later" : "earlier")} than the {before} before";
    }
}

/// <summary>Something that became known of a model's life.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<LifecycleEventKind>))]
public enum LifecycleEventKind
{
    /// <summary>It can be called.</summary>
    Released,

    /// <summary>Notice of retirement was given.</summary>
    NoticeGiven,

    /// <summary>A date for its end was published, or one became more binding.</summary>
    DatePublished,

    /// <summary>The published date was moved.</summary>
    DateMoved,

    /// <summary>The published date was taken back, or became less binding.</summary>
    DateWithdrawn,

    /// <summary>Its list price changed.</summary>
    PriceChanged,

    /// <summary>A name of it was pointed at other weights.</summary>
    Repointed,

    /// <summary>It was closed to some.</summary>
    AccessNarrowed,

    /// <summary>It stopped answering.</summary>
    Retired,
}
