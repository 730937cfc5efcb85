namespace RiskApi.Core;

/// <summary>Tells what comes a second time from what comes once, so that only the former is kept. Safe to share: a lost race delays a repeat by one.</summary>
/// <param name="places">How many to remember, a power of two; each has one place, which the next one of the same place takes.</param>
public sealed class Repeats(int places)
{
    private readonly int[] _seen = new int[places];

    /// <summary>Whether the same came before, as far as that is remembered.</summary>
    /// <param name="hash">Its hash; what shares it counts as the same.</param>
    public bool Has(int hash)
    {
        ref var place = ref _seen[hash & (_seen.Length - 1)];
        var again = place == hash;
        place = hash;
        return again;
    }
}
