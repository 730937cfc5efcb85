using System.Xml.Linq;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>The marks on a lifecycle timeline. Their shapes differ, so that nobody has to tell their colours apart.</summary>
internal static class TimelineMarks
{
    public const double BarHeight = 12;

    private const double Half = BarHeight / 2;

    public static XElement Bar(string look, double from, double until, double y) => Rectangle(look, from, y, until - from, BarHeight, until - from > 4 ? 2 : 0);

    public static XElement Notice(double x, double y) =>
        Path("notice", $"M{Number(x)} {Number(y)}l{Number(Half)} {Number(Half)}l{Number(-Half)} {Number(Half)}l{Number(-Half)} {Number(-Half)}z");

    public static XElement StartBy(double x, double y) => Path("start", $"M{Number(x)} {Number(y + BarHeight + 1)}l5 8h-10z");

    public static XElement Stop(double x, double y) => Rectangle("end", x - 2, y - 4, 4, BarHeight + 8, 1);

    public static XElement MayStop(double x, double y) => Rectangle("open", x - 2.5, y - 3, 5, BarHeight + 6, 1);

    public static XElement Promise(double x, double y) =>
        Element("circle", new XAttribute("class", "promise"), Attribute("cx", x), Attribute("cy", y + Half), Attribute("r", Half - 1));

    public static IEnumerable<XElement> Interval(string look, double from, double median, double until, bool goesOn, double y)
    {
        yield return Bar(look, from, until, y);
        var (middle, cap) = (Number(y + Half), $"v{Number(BarHeight - 4)}");
        var lastCap = goesOn ? $"M{Number(until - 5)} {Number(y + 2)}l5 4l-5 4" : $"M{Number(until)} {Number(y + 2)}{cap}";
        yield return Path(
            "whisker",
            $"M{Number(from)} {Number(y + 2)}{cap}M{Number(from)} {middle}H{Number(until)}{lastCap}M{Number(median)} {Number(y - 2)}v{Number(BarHeight + 4)}");
    }
}

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

/// <summary>What can be marked on a lifecycle timeline, in the order of the legend.</summary>
internal enum TimelineMark
{
    Served,
    Left,
    Interval,
    UnknownInterval,
    UnknownEnd,
    Notice,
    StartBy,
    Stop,
    MayStop,
    Promise,
}
