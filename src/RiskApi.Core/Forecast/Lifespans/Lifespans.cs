using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Lifespans;

/// <summary>How long models live from release to retirement, those still alive included (Kaplan–Meier).</summary>
/// <param name="Count">Models with a release date on record.</param>
/// <param name="Retired">Those of them that have retired.</param>
/// <param name="MedianDays">Half have retired by then; null where the record does not reach that far.</param>
/// <param name="FirstQuarterDays">A quarter have retired by then.</param>
/// <param name="ThirdQuarterDays">Three quarters have retired by then.</param>
/// <param name="AliveAfter">The share alive after a number of days.</param>
public sealed record Lifespans(
    int Count, int Retired, int? MedianDays, int? FirstQuarterDays, int? ThirdQuarterDays, IReadOnlyList<AliveShare> AliveAfter)
{
    private static readonly int[] MilestonesDays = [180, 365, 730, 1095];

    internal static Lifespans Of(IReadOnlyCollection<KnownModel> models, CatalogView known)
    {
        var curve = new KaplanMeier([.. models.Select(model => Life(model, known.AsOf, known.SeenOn(model))).OfType<(int, bool)>()]);

        return new(
            curve.Count,
            curve.Ended,
            curve.Quantile(0.5),
            curve.Quantile(0.25),
            curve.Quantile(0.75),
            [.. MilestonesDays.Select(days => new AliveShare(days, Rounded.Probability(curve.SurvivalAt(days))))]);
    }

    private static (int Days, bool Ended)? Life(KnownModel known, DateOnly asOf, DateOnly seenOn)
    {
        var (_, life, status) = known;
        var retired = life.RetiresOn?.Day <= asOf;
        if (life.ReleasedOn is not { } released || (status == ModelStatus.Retired && !retired))
        {
            return null; // Without a release, or with an end on a day that nobody recorded, there is no span to measure.
        }

        var until = retired ? life.RetiresOn!.Value.Day : seenOn;
        return (Math.Max(0, until.DayNumber - released.Day.DayNumber), retired);
    }
}

/// <summary>The share of models alive after a number of days.</summary>
/// <param name="Days">Days from the release.</param>
/// <param name="Share">The share, 0 to 1.</param>
public sealed record AliveShare(int Days, double Share);
