using RiskApi.Importing;

namespace RiskApi.Imports.Usage.Otlp;

/// <summary>A time series whose points count from one start on; of all of them only the first and the last matter, in whatever order they come.</summary>
/// <param name="use">What it counts.</param>
/// <param name="startAt">Its start; null where it is unknown.</param>
/// <remarks>https://opentelemetry.io/docs/specs/otel/metrics/data-model/#temporality: a point counts since its start time, and a restart has another one. Where the start is unknown, the first point is what the last one is counted from.</remarks>
internal sealed class CumulativeSeries(OtlpUse use, DateTimeOffset? startAt)
{
    private (DateTimeOffset At, Counted Counted)? _first;
    private (DateTimeOffset At, Counted Counted)? _last;

    public OtlpUse Use => use;

    public CoveredPeriod Period => new(startAt < _first!.Value.At ? startAt.Value : _first.Value.At, _last!.Value.At);

    public void Take(DateTimeOffset at, Counted counted)
    {
        _first = _first is { } first && first.At <= at ? first : (at, counted);
        _last = _last is { } last && last.At >= at ? last : (at, counted);
    }

    public Counted Total() => startAt is null ? _last!.Value.Counted.Since(_first!.Value.Counted) : _last!.Value.Counted;
}
