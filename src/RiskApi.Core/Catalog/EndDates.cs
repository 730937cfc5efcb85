namespace RiskApi.Core.Catalog;

/// <summary>Every date published for one model's end, each with the day from which it was known.</summary>
/// <remarks>
/// This is what makes answers bitemporal. Where the record does not say when a date was published, it counts as known from
/// the latest day it could have been, so that no answer for the past knows too much: a notice from its announcement, a
/// "not sooner than" promise from the release, a change of date from the old date at the latest (or the model would have
/// stopped), and anything else from the day on which the catalog was checked.
/// </remarks>
internal sealed class EndDates
{
    /// <summary>Nothing was ever published.</summary>
    public static readonly EndDates None = new([]);

    private readonly (DateOnly KnownOn, EndDate? Date)[] _states;

    private EndDates((DateOnly KnownOn, EndDate? Date)[] states) => _states = states;

    /// <summary>Each state with the day from which it was known, oldest first; a null date takes the one before back.</summary>
    public IReadOnlyList<(DateOnly KnownOn, EndDate? Date)> States => _states;

    /// <summary>The one date among three that is set, or null.</summary>
    public static EndDate? Of(PartialDate? retiresOn, PartialDate? notBeforeOn, PartialDate? tentativeOn) =>
        retiresOn is { } retires ? new EndDate(EndDateKind.Retires, retires)
        : notBeforeOn is { } notBefore ? new EndDate(EndDateKind.NotBefore, notBefore)
        : tentativeOn is { } tentative ? new EndDate(EndDateKind.Tentative, tentative)
        : null;

    /// <summary>One date, known from a day on.</summary>
    public static EndDates Since(DateOnly day, EndDate? date) => new([(day, date)]);

    /// <summary>Dates the statements about a model.</summary>
    /// <param name="model">The model, with its revisions oldest first.</param>
    /// <param name="checkedOn">The day on which its provider's facts were last checked.</param>
    public static EndDates Of(Model model, DateOnly checkedOn)
    {
        if (model.Revisions.Where(revision => revision.ChangesEndDate).ToArray() is { Length: > 0 } revisions)
        {
            return new(DateRevisions(revisions, model, checkedOn));
        }

        return model.EndDate is { } only ? new([(KnownOn(only, model, checkedOn), only)]) : None;
    }

    /// <summary>The date in force as far as was known on a day, and since when; null where there was none, or it was taken back on that day.</summary>
    /// <param name="asOf">The day.</param>
    public (EndDate? Date, DateOnly? KnownOn) AsOf(DateOnly asOf)
    {
        (EndDate?, DateOnly?) inForce = (null, null);
        foreach (var (knownOn, date) in _states)
        {
            if (knownOn <= asOf)
            {
                inForce = (date, knownOn);
            }
        }

        return inForce;
    }

    private static (DateOnly KnownOn, EndDate? Date)[] DateRevisions(Revision[] revisions, Model model, DateOnly checkedOn)
    {
        var states = new (DateOnly KnownOn, EndDate? Date)[revisions.Length];
        for (var i = 0; i < revisions.Length; i++)
        {
            var date = revisions[i].EndDate;
            var knownOn = revisions[i].RecordedOn?.Day ?? Earliest(
                revisions.Skip(i + 1).FirstOrDefault(later => later.RecordedOn is not null)?.RecordedOn?.Day,
                i > 0 ? states[i - 1].Date?.On.Day : FirstKnownOn(date, model),
                checkedOn);

            states[i] = (i > 0 && knownOn < states[i - 1].KnownOn ? states[i - 1].KnownOn : knownOn, date);
        }

        return states;
    }

    private static DateOnly? FirstKnownOn(EndDate? date, Model model) =>
        date is { Kind: EndDateKind.NotBefore } ? model.ReleasedOn?.Day ?? DateOnly.MinValue
        : date is { } end && model.AnnouncedOn?.Day < end.On.Day ? model.AnnouncedOn.Value.Day
        : date?.On.Day;

    private static DateOnly KnownOn(EndDate date, Model model, DateOnly checkedOn) => date.Kind switch
    {
        EndDateKind.NotBefore => model.ReleasedOn?.Day ?? DateOnly.MinValue,
        EndDateKind.Retires => model.AnnouncedOn?.Day ?? Earliest(date.On.Day, null, checkedOn),
        _ => model.AnnouncedOn?.Day ?? checkedOn,
    };

    private static DateOnly Earliest(DateOnly? one, DateOnly? other, DateOnly last)
    {
        var earliest = one < last ? one.Value : last;
        return other < earliest ? other.Value : earliest;
    }
}
