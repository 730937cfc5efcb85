using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>How many models without a notice were retired within a number of days, counted on the first of each month of the past.</summary>
internal sealed class PastShares(CatalogView known, RollingOriginProtocol protocol)
{
    /// <summary>How many of the pooled share a provider's own count is weighed against.</summary>
    private const double PriorWeight = 50;

    private static readonly DateOnly FirstOn = new(2021, 1, 1);

    private readonly (int Released, int Noticed, int Retired, (string, bool) Group)[] _lives =
    [
        .. known.Models.Where(model => protocol.Judges(model.Facts)).Select(model => (
            model.Lifecycle.ReleasedOn!.Value.Day.DayNumber,
            model.Lifecycle.AnnouncedOn?.Day.DayNumber ?? int.MaxValue,
            model.Lifecycle.RetiresOn?.Day.DayNumber ?? int.MaxValue,
            Group(model))),
    ];

    private readonly Dictionary<int, (Count Pooled, Dictionary<(string, bool), Count> ByGroup)> _counts = [];

    public double Pooled(int withinDays) => Counts(withinDays).Pooled.Share;

    public double Shrunken(KnownModel model, int withinDays)
    {
        var (pooled, byGroup) = Counts(withinDays);
        var own = byGroup.GetValueOrDefault(Group(model));
        return (own.Retired + (PriorWeight * pooled.Share)) / (own.Models + PriorWeight);
    }

    private static (string, bool) Group(KnownModel model) => (model.Facts.Provider, model.Facts.IsPreview);

    private (Count Pooled, Dictionary<(string, bool), Count> ByGroup) Counts(int withinDays)
    {
        if (_counts.TryGetValue(withinDays, out var counted))
        {
            return counted;
        }

        var pooled = default(Count);
        var byGroup = new Dictionary<(string, bool), Count>();
        foreach (var on in RollingOriginProtocol.DatesFrom(FirstOn, withinDays, known.AsOf))
        {
            var day = on.DayNumber;
            foreach (var (released, noticed, retired, group) in _lives)
            {
                if (released <= day && noticed > day && retired > day)
                {
                    var one = new Count(retired <= day + withinDays ? 1 : 0, 1);
                    pooled += one;
                    byGroup[group] = byGroup.GetValueOrDefault(group) + one;
                }
            }
        }

        return _counts[withinDays] = (pooled, byGroup);
    }

    private readonly record struct Count(int Retired, int Models)
    {
        public double Share => Models == 0 ? 0 : (double)Retired / Models;

        public static Count operator +(Count one, Count other) => new(one.Retired + other.Retired, one.Models + other.Models);
    }
}
