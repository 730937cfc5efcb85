using System.Globalization;
using System.Xml.Linq;

namespace RiskApi.Formats.Pictures;

/// <summary>Days from left to right, with a mark every so many months.</summary>
/// <param name="from">The first day.</param>
/// <param name="until">The last day, after <paramref name="from"/>.</param>
/// <param name="left">Where the first day is.</param>
/// <param name="right">Where the last day is.</param>
internal sealed class TimeAxis(DateOnly from, DateOnly until, double left, double right)
{
    private const double LeastGap = 78;
    private const int MonthsPerYear = 12;
    private static readonly int[] StepsMonths = [1, 2, 3, 6, 12, 24, 60, 120, 240, 480, 1200];

    public DateOnly From => from;

    public DateOnly Until => until;

    /// <summary>Where a day is; one outside is at the edge.</summary>
    public double X(DateOnly day) => left + ((right - left) * Math.Clamp((double)(day.DayNumber - from.DayNumber) / (until.DayNumber - from.DayNumber), 0, 1));

    /// <summary>The marks: the first days of months or years, as many as have room.</summary>
    public IEnumerable<(double X, string Text)> Ticks()
    {
        var months = (until.DayNumber - from.DayNumber) / 30.44;
        var step = StepsMonths.First(step => step * (right - left) / months >= LeastGap || step == StepsMonths[^1]);
        var first = (int)Math.Ceiling(((from.Year * MonthsPerYear) + from.Month - 1 + (from.Day > 1 ? 1 : 0)) / (double)step) * step;
        for (var month = first; month / MonthsPerYear <= DateOnly.MaxValue.Year; month += step)
        {
            var day = new DateOnly(month / MonthsPerYear, (month % MonthsPerYear) + 1, 1);
            if (day > until)
            {
                yield break;
            }

            yield return (X(day), day.ToString(step % MonthsPerYear == 0 ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The marks as lines, with their texts above or below.</summary>
    public IEnumerable<XElement> Draw(double top, double bottom, params double[] textsAt)
    {
        foreach (var (x, text) in Ticks())
        {
            yield return Svg.Line("grid", x, top, x, bottom);
            foreach (var y in textsAt)
            {
                // Half of the text must have room beside the mark.
                var half = TextWidth.Of(text, Picture.NarrowSmallSize) / 2;
                if (x - half >= 2 && x + half <= Picture.Width - 2)
                {
                    yield return Svg.Text("s", x, y, text, "middle");
                }
            }
        }
    }
}
