namespace RiskApi.Core.Imports.Scanning;

/// <summary>The part of a file that a scan sees at once: what it has not read yet, and as much before that as rules look back at.</summary>
/// <param name="bytes">How much is held.</param>
/// <param name="behind">How much of what was read stays.</param>
internal sealed class SourceWindow(int bytes, int behind)
{
    private readonly byte[] _bytes = new byte[bytes];
    private int _filled;
    private int _countedTo;
    private int _line = 1;

    /// <summary>The text; gone after <see cref="Forget"/>.</summary>
    public ReadOnlySpan<byte> Text => _bytes.AsSpan(0, _filled);

    /// <summary>Where it begins in the file, in bytes.</summary>
    public long At { get; private set; }

    public bool IsFull => _filled == _bytes.Length;

    /// <summary>Takes as much of a piece as there is room for, and returns the rest.</summary>
    public ReadOnlySpan<byte> Take(ReadOnlySpan<byte> piece)
    {
        var taken = Math.Min(piece.Length, _bytes.Length - _filled);
        piece[..taken].CopyTo(_bytes.AsSpan(_filled));
        _filled += taken;
        return piece[taken..];
    }

    /// <summary>Makes room for more text.</summary>
    /// <param name="read">Up to where the text was read.</param>
    /// <returns>How far all that stays has moved towards the beginning.</returns>
    public int Forget(int read)
    {
        LineOf(read);
        var gone = Math.Max(0, read - behind);
        _bytes.AsSpan(gone, _filled - gone).CopyTo(_bytes);
        _filled -= gone;
        _countedTo -= gone;
        At += gone;
        return gone;
    }

    /// <summary>Begins another file.</summary>
    public void Clear() => (_filled, _countedTo, _line, At) = (0, 0, 1, 0);

    /// <summary>The line of a place, from 1 on; asked for rising places only, others get the last one's.</summary>
    public int LineOf(int at)
    {
        if (at > _countedTo)
        {
            _line += _bytes.AsSpan(_countedTo, at - _countedTo).Count((byte)'\n');
            _countedTo = at;
        }

        return _line;
    }
}
