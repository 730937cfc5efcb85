using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>What happened to one model until a day, as a comparison sees it: how long it was served without a notice, and how that ended.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Class">The class of the model.</param>
/// <param name="FromDay">Day number of its release.</param>
/// <param name="ToDay">Day number of the notice or of the shutdown without one, else of the last day known.</param>
/// <param name="Ended">Whether the time without a notice ended by a notice or a shutdown.</param>
/// <param name="NoticeDays">The notice period, where notice and retirement date are on record.</param>
/// <param name="EndedWithoutNotice">Whether it stopped with no notice on record.</param>
internal readonly record struct NoticeHistory(
    string Provider, ModelClass Class, int FromDay, int ToDay, bool Ended, int? NoticeDays, bool EndedWithoutNotice)
{
    /// <summary>Reads the history of a model, or null where it tells nothing: no release date, no day of the end, or not a model.</summary>
    public static NoticeHistory? Of(KnownModel known, DateOnly asOf)
    {
        var (model, life, _) = known;
        if (life.ReleasedOn is not { } released || model.Kind == ModelKind.Other || model.EndedOnUnknownDay)
        {
            return null;
        }

        var shutdown = life.RetiresOn?.Day <= asOf ? life.RetiresOn : null;
        var lastKnown = life.LastSeenAliveOn?.Day < asOf ? life.LastSeenAliveOn.Value.Day : asOf;
        var from = released.Day.DayNumber;
        var to = Math.Max(from, (life.AnnouncedOn?.Day ?? shutdown?.Day ?? lastKnown).DayNumber);

        return new(
            model.Provider,
            ModelClasses.Of(model),
            from,
            to,
            Ended: life.HasNotice || shutdown is not null,
            NoticeDays: life.NoticeDays,
            EndedWithoutNotice: !life.HasNotice && shutdown is not null);
    }
}
