using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>
/// Reads on while an archive's size stays within the limits, and never hands out a tar header that would make its reader ask for much memory.
/// </summary>
/// <param name="inner">What is read.</param>
/// <param name="size">The count of the archive.</param>
/// <param name="packedBytes">What the stream was packed to.</param>
internal sealed class BoundedStream(Stream inner, ExpandedSize size, long packedBytes) : Stream
{
    private byte[] _peeked = [];
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <summary>Whether a read asked for more than there was.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The first bytes, which are read again later.</summary>
    public ReadOnlySpan<byte> Peek(int most)
    {
        var head = new byte[most];
        _peeked = head[..inner.ReadAtLeast(head, most, throwOnEndOfStream: false)];
        return _peeked;
    }

    public override int Read(Span<byte> buffer)
    {
        var fromPeeked = Math.Min(_peeked.Length, buffer.Length);
        _peeked.AsSpan(0, fromPeeked).CopyTo(buffer);
        _peeked = _peeked[fromPeeked..];
        var count = fromPeeked + inner.ReadAtLeast(buffer[fromPeeked..], buffer.Length - fromPeeked, throwOnEndOfStream: false);
        _read += count;
        IsExhausted |= count < buffer.Length;
        size.Add(count, _read, packedBytes);
        if (count == TarFiles.BlockBytes && buffer.Length == TarFiles.BlockBytes)
        {
            TarFiles.CheckHeader(buffer);
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

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
