using System.Xml.Linq;

namespace RiskApi.Exports.Pictures;

/// <summary>What the marks on a lifecycle timeline mean.</summary>
internal static class TimelineLegend
{
    public static (IReadOnlyList<XElement> Drawn, double Bottom) Draw(double top, IEnumerable<TimelineMark> marks) =>
        Legend.Draw(top, marks.Distinct().Order().Select(mark => new LegendEntry(TextOf(mark), SampleOf(mark))));

    private static string TextOf(TimelineMark mark) => mark switch
    {
        TimelineMark.Served => "served",
        TimelineMark.Left => "still to be served",
        TimelineMark.Interval => "80 % interval of the end, median",
        TimelineMark.UnknownInterval => "80 % interval, model not known",
        TimelineMark.UnknownEnd => "stopped on an unknown day",
        TimelineMark.Notice => "notice given",
        TimelineMark.StartBy => "start by",
        TimelineMark.Stop => "stops",
        TimelineMark.MayStop => "may stop",
        _ => "promised until",
    };

    private static Func<double, double, IEnumerable<XElement>> SampleOf(TimelineMark mark) => mark switch
    {
        TimelineMark.Served => (x, y) => [TimelineMarks.Bar("past", x, x + 16, y)],
        TimelineMark.Left => (x, y) => [TimelineMarks.Bar("left", x, x + 16, y)],
        TimelineMark.Interval => (x, y) => TimelineMarks.Interval("maybe", x, x + 7, x + 16, goesOn: false, y),
        TimelineMark.UnknownInterval => (x, y) => TimelineMarks.Interval("none", x, x + 7, x + 16, goesOn: false, y),
        TimelineMark.UnknownEnd => (x, y) => [TimelineMarks.Bar("gone", x, x + 16, y)],
        TimelineMark.Notice => (x, y) => [TimelineMarks.Notice(x + 8, y)],
        TimelineMark.StartBy => (x, y) => [TimelineMarks.StartBy(x + 8, y - TimelineMarks.BarHeight + 1)],
        TimelineMark.Stop => (x, y) => [TimelineMarks.Stop(x + 8, y)],
        TimelineMark.MayStop => (x, y) => [TimelineMarks.MayStop(x + 8, y)],
        _ => (x, y) => [TimelineMarks.Promise(x + 8, y)],
    };
}
