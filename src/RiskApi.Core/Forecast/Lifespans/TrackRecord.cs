using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Lifespans;

/// <summary>How a provider has treated its models so far, as known on the as-of date.</summary>
/// <param name="Classes">Lifespans and notice periods by class of model; classes without a model are left out.</param>
/// <param name="MovedDates">How published dates were moved.</param>
public sealed record TrackRecord(IReadOnlyList<ClassRecord> Classes, MovedDates MovedDates)
{
    /// <summary>Reads the record of a provider.</summary>
    /// <param name="known">The catalog as of the date.</param>
    /// <param name="provider">The provider's id.</param>
    public static TrackRecord Of(CatalogView known, string provider)
    {
        var models = known.Models.Where(model => model.Facts.Provider == provider && model.Facts.IsModel).ToArray();

        return new(
            [
                .. models
                    .GroupBy(model => ModelClasses.Of(model.Facts))
                    .OrderBy(@class => @class.Key)
                    .Select(@class => ClassRecord.Of(@class.Key, [.. @class], known)),
            ],
            MovedDates.Of(models, known.AsOf));
    }
}

/// <summary>How models of one class have fared.</summary>
/// <param name="Class">The class.</param>
/// <param name="Models">Models of the class on record, those without a release date included.</param>
/// <param name="Lifespans">How long they live, by Kaplan–Meier.</param>
/// <param name="NoticePeriods">How much notice they got.</param>
public sealed record ClassRecord(ModelClass Class, int Models, Lifespans Lifespans, NoticeRecord NoticePeriods)
{
    internal static ClassRecord Of(ModelClass @class, IReadOnlyCollection<KnownModel> models, CatalogView known) => new(
        @class,
        models.Count,
        Lifespans.Of(models, known),
        NoticeRecord.Of(models));
}

/// <summary>The middle of sorted whole numbers; of an even count, the mean of the two in the middle, rounded towards zero.</summary>
internal static class Median
{
    public static int Of(IReadOnlyList<int> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}

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
