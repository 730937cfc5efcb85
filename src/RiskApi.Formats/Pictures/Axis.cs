namespace RiskApi.Formats.Pictures;

/// <summary>An axis from 0 to a round number.</summary>
/// <param name="Highest">The round number, above 0.</param>
/// <param name="Step">The distance of its ticks.</param>
/// <param name="From">Where 0 lies in the picture.</param>
/// <param name="To">Where the round number lies.</param>
internal readonly record struct Axis(double Highest, double Step, double From, double To)
{
    private const int MostTicks = 5;

    public IEnumerable<double> Ticks
    {
        get
        {
            for (var tick = 0.0; tick <= Highest * 1.0001; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>An axis that ends at or just above a value.</summary>
    public static Axis For(double value, double from, double to)
    {
        var target = Math.Max(value, 1e-9) / MostTicks;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(target)));
        var step = magnitude * (target <= magnitude ? 1 : target <= 2 * magnitude ? 2 : target <= 5 * magnitude ? 5 : 10);
        return new(step * Math.Ceiling(Math.Max(value, 1e-9) / step), step, from, to);
    }

    /// <summary>Where a value lies in the picture.</summary>
    public double At(double value) => From + ((To - From) * value / Highest);
}
