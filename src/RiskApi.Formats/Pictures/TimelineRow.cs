using System.Globalization;
using System.Xml.Linq;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;

namespace RiskApi.Formats.Pictures;

/// <summary>One dependency on a lifecycle timeline: its name, its dates in words, and its life as a bar.</summary>
/// <param name="dependency">The dependency.</param>
/// <param name="asOf">The as-of date.</param>
internal sealed class TimelineRow(DependencyAssessment dependency, DateOnly asOf)
{
    public const double Height = 66;

    private const double NameAt = 17;
    private const double WordsAt = 35;
    private const double BarAt = 43;

    /// <summary>Later than this, an end is not told apart from none.</summary>
    private const int MostAheadYears = 5;

    private DateOnly? Released => dependency.Lifecycle?.ReleasedOn?.Day;

    private DateOnly? Noticed => dependency.Lifecycle?.AnnouncedOn?.Day;

    private DateOnly? Committed => dependency.Lifecycle?.RetiresOn?.Day;

    private DateOnly? Tentative => dependency.Lifecycle?.TentativeOn?.Day;

    private DateOnly? Promised => dependency.Lifecycle?.NotBeforeOn?.Day;

    private DateOnly? StartBy => dependency.Forecast.Basis == ForecastBasis.Retired ? null : dependency.Deadline.StartByOn;

    /// <summary>The end of the candidate that would go first, where the name is ambiguous and a date decides.</summary>
    private DateOnly? Supposed => IsKnown || HasInterval || IsOwn ? null : dependency.Forecast.RetiresOnP50;

    private bool HasEnded => dependency.Status == ModelStatus.Retired;

    private bool IsOwn => dependency.Match == MatchKind.SelfHosted;

    private bool IsKnown => dependency.Lifecycle is not null;

    private bool HasInterval => !HasEnded && Committed is null && dependency.Forecast.RetiresOnP10 < dependency.Forecast.RetiresOnP90;

    /// <summary>The days that the picture should reach back to and ahead to; how late the forecast may be is not among them.</summary>
    public IEnumerable<DateOnly> Days => new[]
    {
        Released, Noticed, Committed, Tentative, Promised, StartBy, Supposed, HasInterval ? dependency.Forecast.RetiresOnP50 : null,
    }.OfType<DateOnly>();

    /// <summary>The latest day that is likely.</summary>
    public DateOnly? Latest => HasInterval ? dependency.Forecast.RetiresOnP90 : null;

    /// <summary>The day to sort by: the end, or the early estimate of it.</summary>
    public DateOnly SortOn => Committed ?? dependency.Forecast.RetiresOnP10;

    public string Name => dependency.Requested;

    /// <summary>The dates in words.</summary>
    public string Words => (HasEnded, Committed, dependency.Lifecycle) switch
    {
        (true, not null, { RetiresOn: var on }) => $"stopped {on}",
        (true, _, _) => "stopped, on a day not recorded",
        (_, not null, { RetiresOn: var on }) => $"stops {on}{StartWords}",
        (_, _, { TentativeOn: { } on }) when on.Day > asOf => $"may stop {on}, not committed",
        (_, _, { TentativeOn: { } on }) when dependency.Status == ModelStatus.Unknown => $"may have stopped {on}",
        (_, _, not null) when dependency.Forecast.RetiresOnP90 > asOf.AddYears(MostAheadYears) =>
            $"likely from {Month(dependency.Forecast.RetiresOnP10)} on, even odds by {Month(dependency.Forecast.RetiresOnP50)}",
        (_, _, not null) => $"likely {Month(dependency.Forecast.RetiresOnP10)} to {Month(dependency.Forecast.RetiresOnP90)}",
        _ when IsOwn => "self-hosted, no vendor's clock",
        _ when dependency.Match != MatchKind.Ambiguous => "unknown model",
        _ => Supposed is { } on
            ? string.Create(CultureInfo.InvariantCulture, $"ambiguous, may {(on <= asOf ? "have stopped" : "stop")} {on:yyyy-MM-dd}")
            : "ambiguous name",
    };

    /// <summary>What the notice changed, where one was given: too long for the picture, shown where one points and read out.</summary>
    public string Notice => dependency.NoticeMovements is [_, ..] movements
        ? $" The notice: {string.Join("; ", movements.Select(movement => movement.Because))} points."
        : "";

    private string StartWords => StartBy is { } on ? string.Create(CultureInfo.InvariantCulture, $", start by {on:yyyy-MM-dd}") : "";

    /// <summary>Which marks the row bears, for the legend.</summary>
    public IEnumerable<TimelineMark> Marks()
    {
        var marks = new (TimelineMark Mark, bool IsThere)[]
        {
            (TimelineMark.Served, IsKnown && Released <= asOf),
            (TimelineMark.Left, !HasEnded && Committed > asOf),
            (TimelineMark.Interval, HasInterval && IsKnown),
            (TimelineMark.UnknownInterval, HasInterval && !IsKnown),
            (TimelineMark.Notice, Noticed is not null),
            (TimelineMark.StartBy, StartBy is not null),
            (TimelineMark.Stop, Committed is not null),
            (TimelineMark.MayStop, (Tentative ?? Supposed) is not null),
            (TimelineMark.Promise, Promised is not null),
            (TimelineMark.UnknownEnd, HasEnded && Committed is null),
        };
        return marks.Where(mark => mark.IsThere).Select(mark => mark.Mark);
    }

    public XElement Draw(TimeAxis axis, double top)
    {
        return Svg.Group(
            $"{Name}: {Words}.{Notice}",
            Picture.Name(Picture.Margin, top + NameAt, Name, Picture.Inner, Picture.Inner),
            Svg.Text("s", Picture.Margin, top + WordsAt, Words),
            Life(axis, top + BarAt),
            Svg.Line("now", axis.X(asOf), top + BarAt - 5, axis.X(asOf), top + BarAt + TimelineMarks.BarHeight + 10));
    }

    private IEnumerable<XElement> Life(TimeAxis axis, double y)
    {
        var (now, forecast) = (axis.X(asOf), dependency.Forecast);
        if (HasEnded && Committed is null)
        {
            yield return TimelineMarks.Bar("gone", axis.X(Released ?? axis.From), now, y);
        }
        else if (IsKnown && Released is { } released)
        {
            yield return TimelineMarks.Bar("past", axis.X(released), axis.X(Committed < asOf ? Committed.Value : asOf), y);
        }

        if (Committed > asOf)
        {
            yield return TimelineMarks.Bar("left", now, axis.X(Committed.Value), y);
        }

        if (HasInterval)
        {
            var (early, late) = (axis.X(forecast.RetiresOnP10), axis.X(forecast.RetiresOnP90));
            if (IsKnown && early > now)
            {
                yield return TimelineMarks.Bar("left", now, early, y);
            }

            foreach (var part in TimelineMarks.Interval(
                IsKnown ? "maybe" : "none", early, axis.X(forecast.RetiresOnP50), late, forecast.RetiresOnP90 > axis.Until, y))
            {
                yield return part;
            }
        }

        foreach (var (day, draw) in new (DateOnly?, Func<double, double, XElement>)[]
        {
            (Promised, TimelineMarks.Promise),
            (Tentative ?? Supposed, TimelineMarks.MayStop),
            (Committed, TimelineMarks.Stop),
            (Noticed, TimelineMarks.Notice),
            (StartBy, TimelineMarks.StartBy),
        })
        {
            if (day >= axis.From && day <= axis.Until)
            {
                yield return draw(axis.X(day.Value), y);
            }
        }
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
