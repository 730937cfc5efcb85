namespace RiskApi.Core.Imports.Scanning;

/// <summary>The blocks of a file by the indentation of its lines, which people keep in any language: a line holds what is indented deeper below it.</summary>
/// <remarks>
/// Asked for rising places only. A block is named by the line that opens it. Looks back as far as <see cref="Behind"/>, and from there on at what it
/// knew of the line it was asked for last; so its cost grows with what is found, not with the file.
/// </remarks>
internal sealed class Outline
{
    public const int Behind = 4096;

    private const int MostLevels = 24;
    private const int Tab = 4;

    private readonly List<(int Line, int Indent)> _above = [];
    private (int Line, int Indent)[] _last = [];
    private int[] _block = [];

    /// <summary>Forgets the file.</summary>
    public void Clear() => (_last, _block) = ([], []);

    /// <summary>The lines that open the blocks around a place, from the outermost in, and its own line.</summary>
    /// <param name="window">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="line">Its line.</param>
    public IReadOnlyList<int> BlockOf(ReadOnlySpan<byte> window, int at, int line)
    {
        if (_last is [.., var last] && last.Line == line)
        {
            return _block;
        }

        _above.Clear();
        var limit = Math.Max(0, at - Behind);
        var start = limit + window[limit..at].LastIndexOf((byte)'\n') + 1;
        var indent = start > limit || limit == 0 ? IndentOf(window[start..]) : 0;
        _above.Add((line, indent));
        var known = Climb(window, limit, start, line, indent);
        _above.Reverse();
        _last = [.. known, .. _above];
        if (_last.Length > MostLevels)
        {
            _last = [.. _last[..(MostLevels - 1)], _last[^1]];
        }

        return _block = [.. _last.Select(open => open.Line)];
    }

    /// <summary>Gathers the lines above that open a block around a line, and returns those that were known before.</summary>
    private IEnumerable<(int Line, int Indent)> Climb(ReadOnlySpan<byte> window, int limit, int start, int line, int indent)
    {
        (int Line, int Indent)? brace = null;
        while ((indent > 0 || brace is not null) && start > limit)
        {
            var end = start - 1;
            start = limit + window[limit..end].LastIndexOf((byte)'\n') + 1;
            line--;
            if (_last is [.., var last] && last.Line == line)
            {
                var below = indent;
                if (brace is { } open && (last.Indent != open.Indent || _last.Length == 0))
                {
                    _above.Add(open);
                    below = open.Indent;
                }

                return _last.Where(known => known.Indent < below);
            }

            var text = window[start..end];
            if ((start == limit && limit > 0) || text.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            var here = IndentOf(text);
            if (brace is { } opened)
            {
                // A brace on a line of its own opens the block of the line above it, where that is no end and no beginning of another block.
                (indent, brace) = (here + 1, null);
                if (here != opened.Indent || !IsHeader(text.Trim(" \t\r"u8)))
                {
                    _above.Add(opened);
                    indent = opened.Indent;
                }
            }

            if (here < indent)
            {
                indent = here;
                if (text.Trim(" \t\r"u8) is [(byte)'{' or (byte)'[' or (byte)'('])
                {
                    brace = (line, here);
                    indent++;
                }
                else
                {
                    _above.Add((line, here));
                }
            }
        }

        if (brace is { } first)
        {
            _above.Add(first);
        }

        return [];
    }

    private static bool IsHeader(ReadOnlySpan<byte> line) =>
        line[0] is not ((byte)'}' or (byte)']' or (byte)')') && line[^1] is not ((byte)',' or (byte)'{' or (byte)'[' or (byte)'(');

    /// <summary>The indentation of a line; an item of a list stands in what the line above it opens, though it is often written no deeper.</summary>
    private static int IndentOf(ReadOnlySpan<byte> text)
    {
        var indent = 0;
        var at = 0;
        for (; at < text.Length && text[at] is (byte)' ' or (byte)'\t'; at++)
        {
            indent += text[at] == (byte)'\t' ? Tab : 1;
        }

        return text[at..] is [(byte)'-', (byte)' ', ..] ? indent + 1 : indent;
    }
}
