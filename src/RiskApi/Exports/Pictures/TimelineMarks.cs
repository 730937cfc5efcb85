using System.Xml.Linq;
using static RiskApi.Exports.Pictures.Svg;

namespace RiskApi.Exports.Pictures;

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
        yield return Path("whisker", $"M{Number(from)} {Number(y + 2)}{cap}M{Number(from)} {middle}H{Number(until)}{lastCap}M{Number(median)} {Number(y - 2)}v{Number(BarHeight + 4)}");
    }
}
