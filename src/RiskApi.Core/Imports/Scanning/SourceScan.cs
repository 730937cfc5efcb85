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
    private const int Ahead = 640;
    private const int LongestName = 256;
    private const int LongestText = Ahead;

    private readonly SourceWindow _window = new(Math.Max(windowBytes, 8192), Outline.Behind);
    private readonly Outline _outline = new();
    private long _clueEnd;
    private int _scanned;
    private int _resumeAt;

    /// <summary>Takes the next piece of a file.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            piece = _window.Take(piece);
            if (_window.IsFull)
            {
                ScanTo(_window.Text.Length - Ahead);
                var gone = _window.Forget(_scanned);
                _scanned -= gone;
                _resumeAt = Math.Max(0, _resumeAt - gone);
            }
        }
    }

    /// <summary>Finds what the last pieces held; the next piece begins another file.</summary>
    public void End()
    {
        ScanTo(_window.Text.Length);
        (_scanned, _resumeAt, _clueEnd) = (0, 0, 0);
        _window.Clear();
        _outline.Clear();
    }

    private void ScanTo(int end)
    {
        var window = _window.Text;
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
            else if (kind == NameKind.Constant)
            {
                TakeConstant(window, at);
            }
            else if (kind >= NameKind.Mark)
            {
                TakeSurface(window, at, length, kind);
                clued = clued || (kind == NameKind.Mark && TakeClue(window, at, length, NameKind.Clue)); // What shows an API may tell its provider too.
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
        if (NamedPlaces.IsPiece(window, lead, tail))
        {
            if (kind == NameKind.Plain)
            {
                Report(FindKind.Piece, window, at, tail.End);
            }
        }
        else if (NamedPlaces.Counts(window, lead, tail, kind, patterns))
        {
            ReportName(FindKind.Model, window, lead.Start, tail.End);
        }
    }

    private void TakeConstant(ReadOnlySpan<byte> window, int at)
    {
        if (at >= _resumeAt && patterns.Constants.At(window, at, patterns.IsProvider) is var (start, end, model))
        {
            ReportName(model is null ? FindKind.LookAlike : FindKind.Model, window, start, end, model ?? Encoding.ASCII.GetString(window[at..end]));
        }
    }

    private void TakeSurface(ReadOnlySpan<byte> window, int at, int length, NameKind kind)
    {
        if (patterns.Surfaces.At(window, at, length, kind) is var (surface, end))
        {
            Report(new() { Kind = FindKind.Model, Text = surface, Line = _window.LineOf(at) }, end);
        }
    }

    /// <summary>A clue hides no name: one may begin where it does.</summary>
    private bool TakeClue(ReadOnlySpan<byte> window, int at, int length, NameKind kind)
    {
        if (_window.At + at < _clueEnd
            || patterns.ClueAt(window, at, length, kind) is not var (clue, end)
            || NamePlace.LineBefore(window, at) is not { } before
            || NamePlace.IsComment(before))
        {
            return false;
        }

        _clueEnd = _window.At + end;
        Span<char> text = stackalloc char[LongestText];
        var line = _window.LineOf(at);
        found(new()
        {
            Kind = FindKind.Clue,
            Text = text[..Encoding.Latin1.GetChars(window[at..end], text)],
            Line = line,
            Clue = clue,
            Through = Clients.Variable(before) is { } variable ? [variable] : [],
            Block = _outline.BlockOf(window, at, line),
            At = _window.At + at,
        });
        return true;
    }

    private void TakeLookAlike(ReadOnlySpan<byte> window, int at)
    {
        var start = SourceBytes.ReferenceStart(window, at, LeadingContext.Longest);
        var end = SourceBytes.ReferenceEnd(window, at, LeadingContext.Longest);
        if (end < window.Length && window[end] is (byte)'{' or (byte)'$' or (byte)'%')
        {
            Report(FindKind.Piece, window, at, end);
        }
        else if (NamedPlaces.IsLookAlike(window, start, end))
        {
            ReportName(FindKind.LookAlike, window, start, end);
        }

        _resumeAt = end;
    }

    private void ReportName(FindKind kind, ReadOnlySpan<byte> window, int start, int end)
    {
        Span<char> text = stackalloc char[LongestText];
        ReportName(kind, window, start, end, text[..Encoding.Latin1.GetChars(window[start..end], text)]);
    }

    private void ReportName(FindKind kind, ReadOnlySpan<byte> window, int start, int end, ReadOnlySpan<char> text)
    {
        var line = _window.LineOf(start);
        var block = _outline.BlockOf(window, start, line);
        Report(
            new()
            {
                Kind = kind,
                Text = text,
                Line = line,
                Place = NamePlace.Of(window, start, end),
                Version = VersionBeside.Of(window, start, end),
                List = ListPlaces.Of(window, start, end, _window.At, block),
                Block = block,
                Through = Clients.Of(window, start),
                At = _window.At + start,
            },
            end);
    }

    private void Report(FindKind kind, ReadOnlySpan<byte> window, int start, int end)
    {
        Span<char> text = stackalloc char[LongestText];
        Report(new() { Kind = kind, Text = text[..Encoding.Latin1.GetChars(window[start..end], text)], Line = _window.LineOf(start) }, end);
    }

    private void Report(in SourceFind find, int end)
    {
        found(find);
        _resumeAt = end;
    }
}
