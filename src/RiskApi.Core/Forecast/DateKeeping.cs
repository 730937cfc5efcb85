using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>How often each provider's published dates held: how many came true, how many were moved or taken back before.</summary>
internal sealed class DateKeeping
{
    private const double PriorWeight = 10;
    private const double PriorShare = 0.5;

    private readonly Dictionary<string, (int Kept, int Moved)> _counts = [];

    /// <summary>Counts over the record as known on the view's day.</summary>
    public static DateKeeping Of(CatalogView known)
    {
        var keeping = new DateKeeping();
        foreach (var (model, _, _) in known.Models)
        {
            keeping.Count(model, known.AsOf);
        }

        return keeping;
    }

    /// <summary>The probability that a published date of a provider holds, 0 to 1; a half where nothing is on record.</summary>
    public double HoldsShare(string provider)
    {
        var (kept, moved) = _counts.GetValueOrDefault(provider);
        return (kept + (PriorShare * PriorWeight)) / (kept + moved + PriorWeight);
    }

    private void Count(Model model, DateOnly asOf)
    {
        var states = model.EndDates.States;
        for (var i = 0; i < states.Count && states[i].KnownOn <= asOf; i++)
        {
            if (states[i].Date is not { Kind: not EndDateKind.NotBefore } published)
            {
                continue;
            }

            var (kept, moved) = _counts.GetValueOrDefault(model.Provider);
            var replaced = i + 1 < states.Count && states[i + 1].KnownOn <= asOf && states[i + 1].Date != published;
            _counts[model.Provider] =
                replaced ? (kept, moved + 1)
                : published is { Kind: EndDateKind.Retires } && published.On.Day <= asOf ? (kept + 1, moved)
                : (kept, moved);
        }
    }
}
