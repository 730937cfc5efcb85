using System.Globalization;
using System.Xml.Linq;

namespace RiskApi.Formats.Pictures;

/// <summary>Values from 0 to a round number, with a mark every so many.</summary>
/// <param name="Highest">The round number, above 0.</param>
/// <param name="Step">The distance of its marks.</param>
/// <param name="From">Where 0 lies in the picture.</param>
/// <param name="To">Where the round number lies.</param>
internal readonly record struct ValueAxis(double Highest, double Step, double From, double To)
{
    private const int MostTicks = 5;

    public IEnumerable<double> Ticks
    {
        get
        {
            var step = Step;
            return Enumerable.Range(0, (int)Math.Round(Highest / step) + 1).Select(tick => tick * step);
        }
    }

    /// <summary>An axis that ends at or just above a value; at 1 where the value is 0, as there is nothing to tell then.</summary>
    public static ValueAxis For(double value, double from, double to)
    {
        var shown = value > 0 ? value : 1;
        var target = shown / MostTicks;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(target)));
        var step = magnitude * (target <= magnitude ? 1 : target <= 2 * magnitude ? 2 : target <= 5 * magnitude ? 5 : 10);
        return new(step * Math.Ceiling(shown / step), step, from, to);
    }

    /// <summary>A value in as few characters as there is room for: 0.4, 12, 2500, 15k, 1.2M.</summary>
    public static string Text(double value) => value switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:0.#}M"),
        >= 1e4 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e3:0}k"),
        >= 10 => string.Create(CultureInfo.InvariantCulture, $"{value:0}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}"),
    };

    /// <summary>Where a value lies in the picture.</summary>
    public double At(double value) => From + ((To - From) * value / Highest);

    /// <summary>The marks of an upright axis as lines across the plot, with their texts beside it.</summary>
    public IEnumerable<XElement> DrawAcross(double left, double right, Func<double, string> text)
    {
        foreach (var tick in Ticks)
        {
            yield return Svg.Line(tick == 0 ? "axis" : "grid", left, At(tick), right, At(tick));
            yield return Svg.Text("s", left - 6, At(tick) + 4.5, text(tick), "end");
        }
    }
}
