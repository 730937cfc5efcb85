using System.Globalization;
using System.Xml.Linq;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>One model's probability of having stopped, with its interval and the dates that its vendor published.</summary>
internal sealed class CurvePanel
{
    public const double Height = 184;

    private const int Samples = 48;
    private const double AxisWidth = 48;
    private const double PlotAt = 60;
    private const double PlotHeight = 86;

    private readonly DependencyAssessment _dependency;
    private readonly (int Day, ProbabilityRange At)[] _points;
    private readonly DateOnly _asOf;
    private readonly int _horizonDays;

    public CurvePanel(DependencyAssessment dependency, RetirementForecast forecast, int horizonDays)
    {
        (_dependency, _asOf, _horizonDays) = (dependency, forecast.AsOf, Math.Min(horizonDays, DateOnly.MaxValue.DayNumber - forecast.AsOf.DayNumber));
        var jumps = Dates.Select(date => date.On.DayNumber - _asOf.DayNumber).SelectMany(day => new[] { day - 1, day });
        _points =
        [
            .. Enumerable.Range(0, Samples + 1).Select(i => (int)((long)_horizonDays * i / Samples)).Concat(jumps)
                .Where(day => day >= 0 && day <= _horizonDays).Distinct().Order()
                .Select(day => (day, forecast.Within(day))),
        ];
    }

    public string Name => _dependency.Requested;

    public ProbabilityRange AtHorizon => _points[^1].At;

    /// <summary>Whether there is nothing left to draw.</summary>
    public bool HasStopped => _points[0].At.Low >= 1;

    /// <summary>The probability at the horizon and the notice, in words.</summary>
    public string Words => HasStopped ? $"stopped already{NoticeWords}" : $"{Range(AtHorizon)} within {_horizonDays} days{NoticeWords}";

    private IEnumerable<(string Look, string Text, DateOnly On)> Dates
    {
        get
        {
            if (_dependency.Lifecycle?.RetiresOn?.Day is { } stops)
            {
                yield return ("stop", "stops", stops);
            }

            if (_dependency.Lifecycle?.TentativeOn?.Day is { } mayStop)
            {
                yield return ("soft-stop", "may stop", mayStop);
            }

            if (_dependency.Lifecycle?.NotBeforeOn?.Day is { } promised)
            {
                yield return ("promised", "promised until", promised);
            }
        }
    }

    private string NoticeWords => _dependency.Lifecycle?.AnnouncedOn is { } on ? $", notice {on}" : "";

    public static (IReadOnlyList<XElement> Drawn, double Bottom) Legend(double top, IReadOnlyList<CurvePanel> panels)
    {
        List<LegendEntry> entries =
        [
            new("probability", (x, y) => [Path("curve", $"M{Number(x)} {Number(y + 7)}h16")]),
            new("80 % interval", (x, y) => [Rectangle("band", x, y + 1, 16, 11)]),
            .. panels.SelectMany(panel => panel.Dates.Where(panel.IsShown)).Select(date => (date.Look, date.Text)).Distinct().Order()
                .Select(date => new LegendEntry(date.Text, (x, y) => [Line(date.Look, x + 8, y, x + 8, y + 13)])),
        ];
        if (panels.Any(panel => panel.StartDay is not null))
        {
            entries.Add(new("start by", (x, y) => [StartMark(x + 8, y + 2)]));
        }

        return Pictures.Legend.Draw(top, entries);
    }

    public XElement Draw(double left, double top, double width)
    {
        var (plotLeft, plotRight, plotTop, plotBottom) = (left + AxisWidth, left + width, top + PlotAt, top + PlotAt + PlotHeight);
        var axis = new TimeAxis(_asOf, _asOf.AddDays(_horizonDays), plotLeft, plotRight);
        return Group(
            $"{Name}: {Words}",
            Picture.Name(left, top + 17, Name, width, width),
            Text("s", left, top + 37, Range(AtHorizon) + NoticeWords),
            new[] { 0, 0.5, 1 }.Select(share => new[]
            {
                Line(share == 0 ? "axis" : "grid", plotLeft, Y(share), plotRight, Y(share)),
                Text("s", plotLeft - 6, Y(share) + 4.5, string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %"), "end"),
            }),
            Ticks(axis, plotTop, plotBottom),
            Path("band", Through(
                [.. _points.Select(point => (X(point.Day), Y(point.At.High))), .. _points.Reverse().Select(point => (X(point.Day), Y(point.At.Low)))]) + "z"),
            Path("curve", Through(Bends([.. _points.Select(point => (X(point.Day), Y(point.At.Probability)))]))),
            Dates.Where(IsShown).Select(date => Line(date.Look, axis.X(date.On), plotTop - 4, axis.X(date.On), plotBottom)),
            StartDay is { } start ? StartMark(X(start), plotBottom - 10) : null);

        double X(int day) => plotLeft + ((plotRight - plotLeft) * day / Math.Max(1, _horizonDays));

        double Y(double share) => plotBottom - (PlotHeight * share);
    }

    private int? StartDay =>
        _dependency.Deadline.StartByOn?.DayNumber - _asOf.DayNumber is { } day && day >= 0 && day <= _horizonDays ? day : null;

    private static XElement StartMark(double x, double y) => Path("start", $"M{Number(x)} {Number(y)}l5 9h-10z");

    private static IEnumerable<XElement> Ticks(TimeAxis axis, double top, double bottom)
    {
        var last = double.NegativeInfinity;
        foreach (var (x, text) in axis.Ticks())
        {
            yield return Line("grid", x, top, x, bottom);
            var half = TextWidth.Of(text, Picture.NarrowSmallSize) / 2;
            if (x - half >= last && x + half <= axis.X(axis.Until) + 10)
            {
                last = x + half;
                yield return Text("s", x, bottom + 18, text, "middle");
            }
        }
    }

    private bool IsShown((string Look, string Text, DateOnly On) date) => date.On >= _asOf && date.On.DayNumber - _asOf.DayNumber <= _horizonDays;

    /// <summary>The points without those on a level stretch, which add nothing.</summary>
    private static IEnumerable<(double X, double Y)> Bends(IReadOnlyList<(double X, double Y)> points) =>
        points.Where((point, i) => i == 0 || i == points.Count - 1 || Number(points[i - 1].Y) != Number(point.Y) || Number(points[i + 1].Y) != Number(point.Y));

    private static string Range(ProbabilityRange at) =>
        at.High - at.Low < 0.005 ? Percents.Text(at.Probability) : $"{Percents.Text(at.Probability)} ({Percents.Text(at.Low)} to {Percents.Text(at.High)})";
}
