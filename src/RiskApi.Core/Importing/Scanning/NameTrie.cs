using System.Text;

namespace RiskApi.Importing.Scanning;

/// <summary>All names at once, to be followed byte by byte.</summary>
/// <remarks>The first two bytes are one step through a table, so that a word which begins no name, as nearly all do, costs one look.</remarks>
internal sealed class NameTrie
{
    private readonly int[] _byFirstTwo = new int[1 << 16];
    private readonly List<Node> _growing = [default];
    private readonly Node[] _nodes;

    private record struct Node(byte Label, int FirstChild, int NextSibling, NameKind Ends, bool EndsFamily);

    /// <param name="names">The names with their kinds, two bytes long at least.</param>
    /// <param name="families">What ids of known families begin with.</param>
    public NameTrie(IEnumerable<(string Name, NameKind Kind)> names, IEnumerable<string> families)
    {
        foreach (var (name, kind) in names)
        {
            var node = NodeOf(name);
            _growing[node] = _growing[node] with { Ends = kind };
        }

        foreach (var family in families)
        {
            var node = NodeOf(family);
            _growing[node] = _growing[node] with { EndsFamily = true };
        }

        _nodes = [.. _growing];
        _growing = [];
    }

    /// <summary>Where names that begin with two bytes go on; 0 where none does.</summary>
    public int After(byte first, byte second) => _byFirstTwo[(first << 8) | second];

    /// <summary>Follows a text from its third byte on.</summary>
    /// <param name="node">What <see cref="After"/> gave.</param>
    /// <param name="text">The text, from its first byte on.</param>
    /// <param name="ends">Takes the lengths at which names end, the longest last.</param>
    /// <param name="inFamily">Whether the text begins as a known family does.</param>
    /// <returns>How many names end within the text; the first <c>ends.Length</c> are in <paramref name="ends"/>.</returns>
    public int Follow(int node, ReadOnlySpan<byte> text, Span<(int Length, NameKind Kind)> ends, out bool inFamily)
    {
        var count = 0;
        inFamily = false;
        for (var length = 2; ; length++)
        {
            ref readonly var here = ref _nodes[node];
            inFamily |= here.EndsFamily;
            if (here.Ends != NameKind.None && count < ends.Length)
            {
                ends[count++] = (length, here.Ends);
            }

            if (length == text.Length)
            {
                return count;
            }

            node = here.FirstChild;
            while (node != 0 && _nodes[node].Label != text[length])
            {
                node = _nodes[node].NextSibling;
            }

            if (node == 0)
            {
                return count;
            }
        }
    }

    private int NodeOf(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        ref var first = ref _byFirstTwo[(bytes[0] << 8) | bytes[1]];
        first = first == 0 ? Append(default) : first;
        return bytes.Skip(2).Aggregate(first, ChildOf);
    }

    private int ChildOf(int parent, byte label)
    {
        for (var child = _growing[parent].FirstChild; child != 0; child = _growing[child].NextSibling)
        {
            if (_growing[child].Label == label)
            {
                return child;
            }
        }

        var added = Append(new() { Label = label, NextSibling = _growing[parent].FirstChild });
        _growing[parent] = _growing[parent] with { FirstChild = added };
        return added;
    }

    private int Append(Node node)
    {
        _growing.Add(node);
        return _growing.Count - 1;
    }
}
