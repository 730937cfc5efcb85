using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>What happened to the other models of a model's line that bears on its own notice, as day numbers; <see cref="Never"/> where it has not.</summary>
/// <param name="SuccessorHereDay">The provider released a newer model of the line.</param>
/// <param name="SuccessorElsewhereDay">Another provider, an aggregator aside, released a newer one.</param>
/// <param name="PricedSuccessorDay">The provider released a newer one whose price is on record, as is the model's.</param>
/// <param name="CheaperSuccessorDay">The provider released a newer one that costs far less.</param>
/// <param name="SisterNoticeDay">Notice was given for a model of the line that is no older, at any provider but an aggregator.</param>
internal readonly record struct LineEvents(
    int SuccessorHereDay, int SuccessorElsewhereDay, int PricedSuccessorDay, int CheaperSuccessorDay, int SisterNoticeDay)
{
    public const int Never = int.MaxValue;

    private static readonly LineEvents None = new(Never, Never, Never, Never, Never);

    /// <summary>Reads the events of every model, in the order of the view.</summary>
    /// <param name="known">The catalog as known on a day.</param>
    /// <param name="histories">The history of each of its models.</param>
    public static LineEvents[] Of(CatalogView known, NoticeHistory?[] histories)
    {
        var aggregators = known.Catalog.Providers.Where(provider => !provider.IsEvidence).Select(provider => provider.Id).ToHashSet();
        var events = new LineEvents[known.Models.Count];
        Array.Fill(events, None);

        var lines = Enumerable.Range(0, known.Models.Count)
            .Where(i => known.Models[i].Facts.Line is not null && known.Models[i].Lifecycle.ReleasedOn is not null)
            .GroupBy(i => (known.Models[i].Facts.Maker, known.Models[i].Facts.Line));
        foreach (var line in lines)
        {
            int[] members = [.. line];
            foreach (var one in members)
            {
                foreach (var other in members)
                {
                    if (other != one)
                    {
                        events[one] = events[one].With(known.Models[one], known.Models[other], histories[other], aggregators);
                    }
                }
            }
        }

        return events;
    }

    private LineEvents With(KnownModel one, KnownModel other, NoticeHistory? history, HashSet<string> aggregators)
    {
        var (released, otherReleased) = (one.Lifecycle.ReleasedOn!.Value.Day.DayNumber, other.Lifecycle.ReleasedOn!.Value.Day.DayNumber);
        var isHere = other.Facts.Provider == one.Facts.Provider;
        var counts = isHere || !aggregators.Contains(other.Facts.Provider);
        var after = this;
        if (isHere && otherReleased > released)
        {
            after = after with { SuccessorHereDay = Math.Min(SuccessorHereDay, otherReleased) };
            if (one.Facts.InputUsdPerMillionTokens is > 0 and var price && other.Facts.InputUsdPerMillionTokens is > 0 and var otherPrice)
            {
                after = after with
                {
                    PricedSuccessorDay = Math.Min(PricedSuccessorDay, otherReleased),
                    CheaperSuccessorDay = price > CovariateScale.CheaperRatio * otherPrice ? Math.Min(CheaperSuccessorDay, otherReleased) : CheaperSuccessorDay,
                };
            }
        }
        else if (!isHere && counts && otherReleased > released + CovariateScale.NextGenerationDays)
        {
            after = after with { SuccessorElsewhereDay = Math.Min(SuccessorElsewhereDay, otherReleased) };
        }

        return counts && history is { Ended: true } ended && otherReleased >= released - CovariateScale.SameGenerationDays
            ? after with { SisterNoticeDay = Math.Min(SisterNoticeDay, ended.ToDay) }
            : after;
    }
}
