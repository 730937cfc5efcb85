using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Portfolio.Losses;

/// <summary>Standard normal numbers that depend on nothing but a seed, a name and a position: the same on any machine and in any order.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), started from a digest (FNV-1a) of the
/// name. As each name has its own numbers, taking a project away changes no number of the others.
/// </remarks>
/// <param name="seed">The seed.</param>
/// <param name="name">The name.</param>
internal readonly struct ShockStream(int seed, string name)
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    private readonly ulong _start = Start(seed, name);

    /// <summary>The number at a position.</summary>
    /// <param name="position">The position, 0 or more.</param>
    public double this[int position] => Normal.Quantile(Uniform(position));

    /// <summary>A number above 0 and below 1.</summary>
    private double Uniform(int position) => unchecked((Mix(_start + (((ulong)position + 1) * Increment)) >> 11) + 0.5) * (1.0 / (1UL << 53));

    private static ulong Start(int seed, string name)
    {
        unchecked
        {
            var digest = 0xCBF29CE484222325;
            foreach (var character in name)
            {
                digest = (digest ^ character) * 0x100000001B3;
            }

            return Mix(digest + ((uint)seed * Increment));
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
