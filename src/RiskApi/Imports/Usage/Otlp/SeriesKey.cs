using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RiskApi.Imports.Usage.Otlp;

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
