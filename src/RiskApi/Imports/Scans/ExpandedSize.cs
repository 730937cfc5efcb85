using RiskApi.Importing;

namespace RiskApi.Imports.Scans;

/// <summary>Counts what an archive expands to, and ends the import where it is too much.</summary>
internal sealed class ExpandedSize(ImportLimits limits)
{
    /// <summary>What is smaller does no harm, however little it was packed to.</summary>
    private const long Harmless = 1024 * 1024;

    private long _bytes;

    /// <summary>Whether so much may come of a packed size.</summary>
    public bool IsPlausible(long packedBytes, long expandedBytes) => expandedBytes <= Math.Max(Harmless, packedBytes * limits.MaxExpansionRatio);

    /// <param name="bytes">What was expanded now.</param>
    /// <param name="ofStream">What the same stream expanded to so far.</param>
    /// <param name="packedBytes">What it was packed to.</param>
    /// <exception cref="ImportException">It is too much.</exception>
    public void Add(int bytes, long ofStream, long packedBytes)
    {
        _bytes += bytes;
        if (_bytes > limits.MaxExpandedBytes)
        {
            throw ImportException.OverLimit(
                $"The archive expands to more than {limits.MaxExpandedBytes} bytes.", "Send the source in parts, without data and build output.", nameof(limits.MaxExpandedBytes));
        }

        if (!IsPlausible(packedBytes, ofStream))
        {
            throw ImportException.OverLimit(
                $"The archive expands to more than {limits.MaxExpansionRatio} times its size, as source does not.", "Leave out what is not source.", nameof(limits.MaxExpansionRatio));
        }
    }
}
