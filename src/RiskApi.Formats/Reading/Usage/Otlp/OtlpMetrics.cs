using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>Adds up the two client metrics of generative AI.</summary>
/// <param name="into">Learns what is ignored.</param>
/// <param name="tally">Takes the counts.</param>
/// <param name="limits">Bounds on rows.</param>
internal sealed class OtlpMetrics(ImportCollector into, OtlpTally tally, ImportLimits limits)
{
    private const string Duration = "gen_ai.client.operation.duration";
    private const string Tokens = "gen_ai.client.token.usage";
    private const string OtherMetric = $"It is another metric than {Duration} and {Tokens}.";
    private const string NoHistogram = "It is no histogram, as which the metric is defined.";
    private const string NoTemporality = "Its aggregation temporality is neither delta nor cumulative.";
    private const string NoTokenType = "Its gen_ai.token.type is neither input nor output.";
    private const string Failed = "The calls failed; the model is kept, the calls are not counted.";

    private readonly Dictionary<(UInt128 Series, DateTimeOffset? StartAt), CumulativeSeries> _cumulative = [];
    private int _points;

    /// <summary>The time of counts that start anew with each point.</summary>
    public CoveredPeriod? DeltaPeriod { get; private set; }

    /// <summary>Adds a metric up, or ignores it for a reason.</summary>
    public void Take(OtlpSource source, OtlpItem metric)
    {
        var members = metric.Item.Members("name", "histogram", "exponentialHistogram");
        var name = members[0]?.Scalar();
        if (name is not (Duration or Tokens))
        {
            into.Ignore(OtherMetric, metric.Where);
            return;
        }

        if ((members[1] ?? members[2])?.Members("aggregationTemporality", "dataPoints") is not [var temporality, { } points])
        {
            into.Ignore(NoHistogram, metric.Where);
            return;
        }

        bool? isCumulative = temporality?.Scalar() switch
        {
            "1" or "AGGREGATION_TEMPORALITY_DELTA" => false,
            "2" or "AGGREGATION_TEMPORALITY_CUMULATIVE" => true,
            _ => null,
        };
        var key = isCumulative == true ? SeriesKey.Of(metric) : UInt128.Zero;
        foreach (var (i, point) in points.Items().Index())
        {
            var where = $"{metric.Where}.dataPoints[{i}]";
            RowLimit.Check(++_points, where, limits);
            if (isCumulative is not { } cumulative)
            {
                into.Ignore(NoTemporality, where);
            }
            else if (Read(source, name, point, where) is { } measure)
            {
                Add(measure, cumulative, key, point);
            }
        }
    }

    /// <summary>Adds what cumulative series counted, each with the time since its start.</summary>
    public void Finish()
    {
        foreach (var series in _cumulative.Values)
        {
            series.Total().AddTo(series.Use);
            series.Use.Cover(series.Period);
        }
    }

    private Measure? Read(OtlpSource source, string name, JsonPiece point, string where)
    {
        var members = point.Members("attributes", "startTimeUnixNano", "timeUnixNano", "count", "sum");
        var attributes = new OtlpAttributes(members[0]);
        MeasureKind? kind = name == Duration ? MeasureKind.Requests : attributes["gen_ai.token.type"] switch
        {
            "input" or "prompt" => MeasureKind.InputTokens,
            "output" or "completion" => MeasureKind.OutputTokens,
            _ => null,
        };
        var mention = OtlpCall.Mention(source, attributes);
        var startText = members[1]?.Scalar() is { } start && start != "0" ? start : null;
        CoveredPeriod? from = null, to = null;
        long? count = null, sum = null;
        var fault = attributes["gen_ai.operation.name", "gen_ai.token.type"] is not null && OtlpCall.WhyNone(attributes) is { } reason ? reason
            : mention is null ? OtlpCall.NoModel
            : kind is null ? NoTokenType
            : !CountedTime.TryRead(startText, out from) || !CountedTime.TryRead(members[2]?.Scalar(), out to) || to is null ? CountedTime.Fault
            : !UsageCount.TryRead(members[3]?.Scalar(), out count)
            || !UsageCount.TryRead(members[4]?.Scalar(), out sum)
            || (kind == MeasureKind.Requests ? count : sum) is null ? UsageCount.Fault
            : null;
        if (fault is null && OtlpCall.Failed(attributes))
        {
            _ = tally.Of(mention!, where);
            fault = Failed;
        }

        if (fault is not null)
        {
            into.Ignore(fault, where);
            return null;
        }

        return new(tally.Of(mention!, where), kind!.Value, from?.FromAt, to!.ToAt, new(count ?? 0, sum ?? 0, kind.Value));
    }

    private void Add(Measure measure, bool cumulative, UInt128 metric, JsonPiece point)
    {
        if (cumulative)
        {
            var key = (SeriesKey.Of(metric, point), measure.StartAt);
            if (!_cumulative.TryGetValue(key, out var series))
            {
                _cumulative[key] = series = new(measure.Use, measure.StartAt);
            }

            series.Take(measure.At, measure.Counted);
        }
        else
        {
            var period = new CoveredPeriod(measure.StartAt is { } start && start < measure.At ? start : measure.At, measure.At);
            DeltaPeriod = DeltaPeriod?.With(period) ?? period;
            measure.Counted.AddTo(measure.Use);
        }
    }

    private sealed record Measure(OtlpUse Use, MeasureKind Kind, DateTimeOffset? StartAt, DateTimeOffset At, Counted Counted);
}
