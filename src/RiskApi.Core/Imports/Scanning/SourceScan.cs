using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Finds references to models in the text of files, in one pass, whatever the language and however the text is cut into pieces.</summary>
/// <remarks>
/// A reference is an id or alias of the catalog, spelled exactly, that begins where a word begins and ends where one ends; of several
/// that begin at one place the longest counts. <see cref="LeadingContext"/> and <see cref="TrailingContext"/> say what may stand before and behind it;
/// <see cref="NameKind"/> and <see cref="ModelKey"/> what ordinary words need besides; <see cref="NamePlace"/> what the place says of its use. Found besides
/// are clues of providers, and with every find goes the block that it stands in. Memory does not grow with the file: no rule
/// looks further than 4,096 bytes back and 640 ahead.
/// </remarks>
/// <param name="patterns">What to look for.</param>
/// <param name="found">Takes what is found, in order of place.</param>
/// <param name="windowBytes">How much text is held at once, 8,192 or more; no result depends on it.</param>
public sealed class SourceScan(SourcePatterns patterns, SourceFound found, int windowBytes = 64 * 1024)
{
    private const int Behind = Outline.Behind;
    private const int Ahead = 640;
    private const int LongestName = 256;
    private const int LongestText = Ahead;

    private readonly byte[] _window = new byte[Math.Max(windowBytes, 8192)];
    private readonly Outline _outline = new();
    private long _windowAt;
    private long _clueEnd;
    private int _filled;
    private int _scanned;
    private int _resumeAt;
    private int _countedTo;
    private int _line = 1;

    /// <summary>Takes the next piece of a file.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            var taken = Math.Min(piece.Length, _window.Length - _filled);
            piece[..taken].CopyTo(_window.AsSpan(_filled));
            piece = piece[taken..];
            _filled += taken;
            if (_filled == _window.Length)
            {
                ScanTo(_filled - Ahead);
                Advance();
            }
        }
    }

    /// <summary>Finds what the last pieces held; the next piece begins another file.</summary>
    public void End()
    {
        ScanTo(_filled);
        (_filled, _scanned, _resumeAt, _countedTo, _line, _windowAt, _clueEnd) = (0, 0, 0, 0, 1, 0, 0);
        _outline.Clear();
    }

    private void ScanTo(int end)
    {
        ReadOnlySpan<byte> window = _window.AsSpan(0, _filled);
        var at = _scanned;
        var before = at > 0 && SourceBytes.IsWord(window[at - 1]) ? 1u : 0;
        for (; at + 32 <= end; at += 32)
        {
            var words = SourceBytes.WordsIn(window.Slice(at, 32));
            for (var starts = words & ~((words << 1) | before); starts != 0; starts &= starts - 1)
            {
                Look(window, at + BitOperations.TrailingZeroCount(starts));
            }

            before = words >> 31;
        }

        for (; at < end; at++)
        {
            var word = SourceBytes.IsWord(window[at]) ? 1u : 0;
            if (word > before)
            {
                Look(window, at);
            }

            before = word;
        }

        _scanned = Math.Max(_scanned, end);
    }

    /// <summary>Makes room for more text, and keeps what rules may look back at.</summary>
    private void Advance()
    {
        _line += _window.AsSpan(_countedTo, _scanned - _countedTo).Count((byte)'\n');
        var gone = Math.Max(0, _scanned - Behind);
        _window.AsSpan(gone, _filled - gone).CopyTo(_window);
        _filled -= gone;
        _windowAt += gone;
        _scanned -= gone;
        _countedTo = _scanned;
        _resumeAt = Math.Max(0, _resumeAt - gone);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(ReadOnlySpan<byte> window, int at)
    {
        // In "\ngpt-4o" the letter of the escape is no part of the name.
        at += at > 0 && window[at - 1] == (byte)'\\' && window[at] is (byte)'n' or (byte)'r' or (byte)'t' ? 1 : 0;
        if (at > 0 && window[at - 1] == (byte)'~')
        {
            LookAt(window, at - 1); // OpenRouter's names that move begin so.
        }

        LookAt(window, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LookAt(ReadOnlySpan<byte> window, int at)
    {
        if (at + 1 < window.Length && at >= _resumeAt && patterns.Trie.After(window[at..]) is not 0 and var node)
        {
            Follow(window, at, node);
        }
    }

    private void Follow(ReadOnlySpan<byte> window, int at, int node)
    {
        var text = window[at..Math.Min(window.Length, at + LongestName)];
        var length = patterns.Trie.Longest(node, text, out var kind, out var inFamily);
        if (length == 0 && !inFamily)
        {
            return;
        }

        var clued = false;
        LeadingContext? lead = null;
        for (; length > 0; length = length == 2 ? 0 : patterns.Trie.Longest(node, text[..(length - 1)], out kind, out _))
        {
            if (kind is NameKind.Clue or NameKind.KeyedClue)
            {
                clued = clued || TakeClue(window, at, length, kind);
            }
            else if (kind >= NameKind.Mark)
            {
                TakeSurface(window, at, length, kind);
            }
            else if ((lead ??= LeadingContext.Of(window, at, patterns)) is var before && before.Kind != LeadingContextKind.Foreign
                && TrailingContext.Of(window, at, at + length, before.Kind) is var tail && tail.Kind != TrailingContextKind.GoesOn)
            {
                Take(window, at, before, tail, kind);
                return;
            }
        }

        if (inFamily)
        {
            TakeLookAlike(window, at);
        }
    }

    private void Take(ReadOnlySpan<byte> window, int at, LeadingContext lead, TrailingContext tail, NameKind kind)
    {
        if (tail.Kind == TrailingContextKind.Computed || (lead.Kind == LeadingContextKind.Computed && !IsPath(window, lead.Start, tail.End)))
        {
            if (kind == NameKind.Plain)
            {
                Report(FindKind.Piece, window, at, tail.End);
            }
        }
        else if (Counts(window, lead, tail, kind))
        {
            ReportName(FindKind.Model, window, lead.Start, tail.End);
        }
    }

    /// <summary>Whether a whole name follows the address that the program puts before it, as in <c>${base}/gemini-2.5-pro:generateContent</c>.</summary>
    private static bool IsPath(ReadOnlySpan<byte> window, int start, int end) =>
        window[start - 1] == (byte)'/' && window[end..] is [(byte)':', .. var rest]
        && rest[..Math.Min(rest.Length, 24)] is var near && TrailingContext.IsMethod(near[..Math.Max(0, near.IndexOfAnyExceptInRange((byte)'A', (byte)'z'))]);

    private void TakeSurface(ReadOnlySpan<byte> window, int at, int length, NameKind kind)
    {
        if (patterns.Surfaces.At(window, at, length, kind) is var (surface, end))
        {
            Report(new() { Kind = FindKind.Model, Text = surface, Line = LineOf(window, at) }, end);
        }
    }

    /// <summary>A clue hides no name: one may begin where it does.</summary>
    private bool TakeClue(ReadOnlySpan<byte> window, int at, int length, NameKind kind)
    {
        if (_windowAt + at < _clueEnd
            || patterns.ClueAt(window, at, length, kind) is not var (clue, end)
            || NamePlace.IsComment(NamePlace.LineBefore(window, at)))
        {
            return false;
        }

        _clueEnd = _windowAt + end;
        Span<char> text = stackalloc char[LongestText];
        var line = LineOf(window, at);
        found(new()
        {
            Kind = FindKind.Clue,
            Text = text[..Encoding.Latin1.GetChars(window[at..end], text)],
            Line = line,
            Clue = clue,
            Block = _outline.BlockOf(window, at, line),
            At = _windowAt + at,
        });
        return true;
    }

    private bool Counts(ReadOnlySpan<byte> window, LeadingContext lead, TrailingContext tail, NameKind kind)
    {
        var (start, end) = (lead.Start, tail.End);
        return kind == NameKind.Plain
            || lead.Kind == LeadingContextKind.FineTune
            || (lead.Kind == LeadingContextKind.Provider && patterns.IsShortReference(Encoding.ASCII.GetString(window[start..end])))
            || (lead.Kind == LeadingContextKind.None && ModelKey.IsQuoted(window, start, end) && !ModelKey.IsKey(window, end)
                && (kind == NameKind.Code ? !ModelKey.IsIndex(window, start) : ModelKey.IsNamedBefore(window, start)))
            || (lead.Kind == LeadingContextKind.None && ModelKey.IsValue(window, start, end));
    }

    private void TakeLookAlike(ReadOnlySpan<byte> window, int at)
    {
        var start = SourceBytes.ReferenceStart(window, at, LeadingContext.Longest);
        var end = SourceBytes.ReferenceEnd(window, at, LeadingContext.Longest);
        if (end < window.Length && window[end] is (byte)'{' or (byte)'$' or (byte)'%')
        {
            Report(FindKind.Piece, window, at, end);
        }
        else if (IsLookAlike(window, start, end))
        {
            ReportName(FindKind.LookAlike, window, start, end);
        }

        _resumeAt = end;
    }

    /// <summary>A text with a number where such ids have it need only be a value; one without has to stand where models are named.</summary>
    private static bool IsLookAlike(ReadOnlySpan<byte> window, int start, int end)
    {
        var (isQuoted, isValue) = (ModelKey.IsQuoted(window, start, end), ModelKey.IsAnyValue(window, start, end));
        if (!isQuoted && !isValue)
        {
            return false;
        }

        var text = Encoding.ASCII.GetString(window[start..end]);
        return ModelShape.Fits(text)
            || (ModelShape.MayFit(text) && (isQuoted ? ModelKey.IsNamedBefore(window, start) : ModelKey.IsValue(window, start, end)));
    }

    private void ReportName(FindKind kind, ReadOnlySpan<byte> window, int start, int end)
    {
        Span<char> text = stackalloc char[LongestText];
        var line = LineOf(window, start);
        var block = _outline.BlockOf(window, start, line);
        Report(
            new()
            {
                Kind = kind,
                Text = text[..Encoding.Latin1.GetChars(window[start..end], text)],
                Line = line,
                Place = NamePlace.Of(window, start, end),
                Version = VersionBeside.Of(window, start, end),
                List = ListPlaces.Of(window, start, end, _windowAt, block),
                Block = block,
                At = _windowAt + start,
            },
            end);
    }

    private void Report(FindKind kind, ReadOnlySpan<byte> window, int start, int end)
    {
        Span<char> text = stackalloc char[LongestText];
        Report(new() { Kind = kind, Text = text[..Encoding.Latin1.GetChars(window[start..end], text)], Line = LineOf(window, start) }, end);
    }

    private void Report(in SourceFind find, int end)
    {
        found(find);
        _resumeAt = end;
    }

    private int LineOf(ReadOnlySpan<byte> window, int at)
    {
        if (at > _countedTo)
        {
            _line += window[_countedTo..at].Count((byte)'\n');
            _countedTo = at;
        }

        return _line;
    }
}
