using System.Runtime.CompilerServices;

namespace RiskApi.Forecast.Notices;

/// <summary>Where a model stands in each <see cref="PaceFactor"/>: an index into the factor's levels, or <see cref="Unknown"/>.</summary>
[InlineArray(FactorCount)]
internal struct PaceLevels
{
    public const int FactorCount = 9;

    /// <summary>The facts do not tell.</summary>
    public const sbyte Unknown = -1;

    private sbyte _first;

    public sbyte this[PaceFactor factor]
    {
        readonly get => this[(int)factor];
        set => this[(int)factor] = value;
    }

    public static PaceLevels AllUnknown()
    {
        var levels = default(PaceLevels);
        ((Span<sbyte>)levels).Fill(Unknown);
        return levels;
    }
}
