namespace RiskApi.Imports.Scans;

/// <summary>Reads on while an archive's size stays within the limits, and never hands out a tar header that would make its reader ask for much memory.</summary>
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
