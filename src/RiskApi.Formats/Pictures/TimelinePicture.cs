using System.Globalization;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws the lives of a project's models: from the release to the end where it is committed, else to where it is likely.</summary>
internal static class TimelinePicture
{
    private const int YearDays = 365;
    private const int MostBackDays = 8 * YearDays;
    private const int MostAheadDays = 5 * YearDays;
    private const int LeastAheadDays = 60;
    private const int LeastBackDays = 30;

    /// <summary>With more rows the marks of the axis are repeated below them.</summary>
    private const int ManyRows = 8;

    /// <summary>Writes the picture; the models that end first are on top.</summary>
    public static string Of(Assessed assessed)
    {
        var asOf = assessed.Assessment.AsOf;
        TimelineRow[] rows =
        [
            .. assessed.Assessment.Dependencies.Select(dependency => new TimelineRow(dependency, asOf))
                .OrderBy(row => row.SortOn).ThenBy(row => row.Name, StringComparer.Ordinal).Take(Picture.MostRows),
        ];
        var axis = AxisOf(rows, asOf);
        var (legend, legendEnd) = TimelineLegend.Draw(Picture.Top, rows.SelectMany(row => row.Marks()));
        var top = legendEnd + 24;
        var bottom = top + (rows.Length * TimelineRow.Height) + 4;
        var now = axis.X(asOf);
        var nowText = string.Create(CultureInfo.InvariantCulture, $"as of {asOf:yyyy-MM-dd}");
        var half = TextWidth.Of(nowText, Picture.NarrowSmallSize) / 2;
        var nowAt = bottom + (rows.Length > ManyRows ? 38 : 18);
        var rest = Picture.Rest(assessed.Assessment.Dependencies.Count, nowAt + 22);

        return Picture.Of(
            "timeline",
            "Lifecycle timeline",
            assessed,
            "The models with their dates. " + string.Concat(rows.Select(row => $"{row.Name}: {row.Words}.{row.Notice} ")),
            nowAt + 12 + (rest is null ? 0 : 22),
            legend,
            axis.Draw(top, bottom, rows.Length > ManyRows ? [top - 6, bottom + 16] : [top - 6]),
            rows.Select((row, i) => row.Draw(axis, top + (i * TimelineRow.Height))),
            Svg.Text("s", Math.Clamp(now, Picture.Margin + half, Picture.Right - half), nowAt, nowText, "middle"),
            rest);
    }

    /// <summary>From the first release to the last end, and no further than can be drawn sensibly; an interval may go on beyond.</summary>
    private static TimeAxis AxisOf(IReadOnlyList<TimelineRow> rows, DateOnly asOf)
    {
        var days = rows.SelectMany(row => row.Days).ToArray();
        var first = days.Append(After(asOf, -LeastBackDays)).Min();
        var last = days.Append(After(asOf, LeastAheadDays)).Max();
        var likely = rows.Max(row => row.Latest) ?? last;
        var ahead = Math.Clamp(Math.Max(last.DayNumber, Math.Min(likely.DayNumber, last.DayNumber + YearDays)) - asOf.DayNumber, LeastAheadDays, MostAheadDays);
        var back = Math.Clamp(asOf.DayNumber - first.DayNumber, LeastBackDays, MostBackDays);
        var room = (ahead + back) / 40;
        return new(After(asOf, -back - room), After(asOf, ahead + room), Picture.Margin, Picture.Right);
    }

    private static DateOnly After(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
