using RiskApi.Catalog;
using RiskApi.Forecast;

namespace RiskApi.TrackRecords;

/// <summary>How models of one class have fared.</summary>
/// <param name="Class">The class.</param>
/// <param name="Models">Models of the class on record, those without a release date included.</param>
/// <param name="Lifespans">How long they live, by Kaplan–Meier.</param>
/// <param name="NoticePeriods">How much notice they got.</param>
public sealed record ClassRecord(ModelClass Class, int Models, Lifespans Lifespans, NoticeRecord NoticePeriods)
{
    internal static ClassRecord Of(ModelClass @class, IReadOnlyCollection<KnownModel> models, DateOnly asOf) => new(
        @class,
        models.Count,
        Lifespans.Of(models, asOf),
        NoticeRecord.Of(models));
}
