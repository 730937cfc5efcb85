using System.Buffers.Binary;
using System.Security.Cryptography;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>A time series whose points count from one start on; of all of them only the first and the last matter, in whatever order they come.</summary>
/// <param name="use">What it counts.</param>
/// <param name="startAt">Its start; null where it is unknown.</param>
/// <remarks>
/// https://opentelemetry.io/docs/specs/otel/metrics/data-model/#temporality: a point counts since its start time, and a restart has another one. Where the
/// start is unknown, the first point is what the last one is counted from.
/// </remarks>
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

/// <summary>Tells time series apart: by resource, scope, metric, and attributes in any order.</summary>
internal static class SeriesKey
{
    /// <summary>A number that is the same for the points of one series and, but for a chance of 2^-128, of no other.</summary>
    /// <param name="metric">What <see cref="Of(OtlpItem)"/> made of the metric.</param>
    /// <param name="point">The point.</param>
    public static UInt128 Of(UInt128 metric, JsonPiece point) => unchecked(metric + OfAttributes(point));

    /// <summary>The part of the number that all points of a metric share.</summary>
    public static UInt128 Of(OtlpItem metric) => unchecked(
        (OfAttributes(metric.Resource) * 7) + (OfText(metric.Scope?.Member("name")) * 5) + (OfText(metric.Item.Member("name")) * 3));

    private static UInt128 OfAttributes(JsonPiece? holder)
    {
        var sum = UInt128.Zero;
        foreach (var attribute in holder?.Member("attributes")?.Items() ?? [])
        {
            sum = unchecked(sum + OfText(attribute));
        }

        return sum;
    }

    private static UInt128 OfText(JsonPiece? text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData((text?.Text ?? default).Span, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
