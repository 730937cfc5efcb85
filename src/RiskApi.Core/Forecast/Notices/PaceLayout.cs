namespace RiskApi.Forecast.Notices;

/// <summary>Where the effect of each factor's level stands among the coefficients of the regression; the base comes first.</summary>
internal sealed class PaceLayout
{
    private readonly int[] _firsts;

    public PaceLayout(int[] levelCounts)
    {
        _firsts = new int[levelCounts.Length];
        Size = 1;
        for (var factor = 0; factor < levelCounts.Length; factor++)
        {
            _firsts[factor] = Size;
            Size += levelCounts[factor];
        }
    }

    /// <summary>Number of coefficients.</summary>
    public int Size { get; }

    public int IndexOf(PaceFactor factor, int level) => _firsts[(int)factor] + level;

    /// <summary>The factor of a coefficient other than the base.</summary>
    public PaceFactor FactorOf(int index) => (PaceFactor)Array.FindLastIndex(_firsts, first => first <= index);

    /// <summary>Writes the coefficients that levels bring in, in ascending order, and returns how many there are; unknown levels bring none.</summary>
    public int Active(PaceLevels levels, Span<int> active)
    {
        active[0] = 0;
        var count = 1;
        for (var factor = 0; factor < PaceLevels.FactorCount; factor++)
        {
            if (levels[factor] != PaceLevels.Unknown)
            {
                active[count++] = _firsts[factor] + levels[factor];
            }
        }

        return count;
    }
}
