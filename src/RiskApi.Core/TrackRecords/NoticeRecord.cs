using RiskApi.Catalog;

namespace RiskApi.TrackRecords;

/// <summary>How much notice models got, from the announcement to the retirement date.</summary>
/// <param name="Count">Notices on record, with a date.</param>
/// <param name="ShortestDays">The shortest; null where there is none.</param>
/// <param name="MedianDays">The median.</param>
/// <param name="LongestDays">The longest.</param>
/// <param name="RetiredWithoutNotice">Retirements with no notice on record; that is no proof that there was none.</param>
public sealed record NoticeRecord(int Count, int? ShortestDays, int? MedianDays, int? LongestDays, int RetiredWithoutNotice)
{
    internal static NoticeRecord Of(IReadOnlyCollection<KnownModel> models)
    {
        int[] days = [.. models.Select(model => model.Lifecycle.NoticeDays).OfType<int>().Order()];
        var withoutNotice = models.Count(model => model.Status == ModelStatus.Retired && model.Lifecycle.AnnouncedOn is null);

        return days is []
            ? new(0, null, null, null, withoutNotice)
            : new(days.Length, days[0], Median.Of(days), days[^1], withoutNotice);
    }
}
