using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>What happened to one model until a day, as a comparison sees it: how long it was served without a notice, and how that ended.</summary>
/// <param name="FromDay">Day number of its release.</param>
/// <param name="ToDay">Day number of the notice or of the shutdown without one, else of the last day known.</param>
/// <param name="Ended">Whether the time without a notice ended by a notice or a shutdown.</param>
/// <param name="NoticeDays">The notice period, where notice and retirement date are on record.</param>
/// <param name="EndedWithoutNotice">Whether it stopped with no notice on record.</param>
internal readonly record struct NoticeHistory(int FromDay, int ToDay, bool Ended, int? NoticeDays, bool EndedWithoutNotice)
{
    private const double DaysPerMonth = 30.4375;

    /// <summary>Reads the history of a model, or null where it tells nothing: no release date, no day of the end, or not a model.</summary>
    /// <param name="known">The model.</param>
    /// <param name="seenOn">The last day on which a notice would have been seen.</param>
    /// <param name="asOf">The as-of date.</param>
    public static NoticeHistory? Of(KnownModel known, DateOnly seenOn, DateOnly asOf)
    {
        var (model, life, _) = known;
        if (life.ReleasedOn is not { } released || !model.IsModel || model.EndedOnUnknownDay)
        {
            return null;
        }

        var noticeOn = life.AnnouncedOn?.Day ?? CommittedFrom(known, asOf);
        var endedWithoutNotice = life.AnnouncedOn is null && life.RetiresOn?.Day <= (noticeOn < asOf ? noticeOn : asOf);
        var from = released.Day.DayNumber;
        var to = endedWithoutNotice ? life.RetiresOn!.Value.Day : noticeOn ?? LastKnownOn(life, seenOn);

        return new(from, Math.Max(from, to.DayNumber), Ended: noticeOn is not null, life.NoticeDays, endedWithoutNotice);
    }

    /// <summary>The day from which a committed date was known, where no day of the notice is on record.</summary>
    private static DateOnly? CommittedFrom(KnownModel known, DateOnly asOf) =>
        known.Lifecycle.RetiresOn is null ? null
        : known.Facts.EndDates.States.First(state => state.Date is { Kind: EndDateKind.Retires } && state.KnownOn <= asOf).KnownOn;

    /// <summary>The last day of a life without a notice; of a date without commitment that passed, nobody knows whether the model lived on.</summary>
    private static DateOnly LastKnownOn(Lifecycle life, DateOnly seenOn) =>
        life.TentativeOn?.Day is { } tentative && tentative < seenOn && !(life.LastSeenAliveOn?.Day >= tentative) ? tentative : seenOn;

    /// <summary>The record that histories make up together.</summary>
    public static Comparable RecordOf(IReadOnlyCollection<NoticeHistory> histories) => new(
        histories.Count,
        histories.Count(history => history.Ended),
        Rounded.Days(histories.Sum(history => history.ToDay - history.FromDay) / DaysPerMonth));
}
