using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>All names at once, to be followed byte by byte.</summary>
/// <remarks>
/// The first four bytes of a word are looked up in 32,768 bits, and its first eight too, because <c>from</c> and <c>model</c> are everywhere and begin names
/// of which little is seen. Nearly all words begin no name; all looks are made without a branch between them, because a processor
/// cannot guess which of them will fail.
/// </remarks>
internal sealed class NameTrie
{
    private const int Opening = 4;
    private const int LongOpening = 8;
    private const int OpeningBits = 15;

    private readonly int[] _byFirstTwo = new int[1 << 16];
    private readonly uint[] _openings = new uint[(1 << OpeningBits) / 32];
    private readonly uint[] _longOpenings = new uint[(1 << OpeningBits) / 32];
    private readonly uint[] _endingBeforeLong = new uint[(1 << OpeningBits) / 32];
    private readonly uint[] _short = new uint[(1 << 16) / 32];
    private readonly List<Node> _growing = [default];
    private readonly Node[] _nodes;

    private record struct Node(byte Label, int FirstChild, int NextSibling, NameKind Ends, bool EndsFamily);

    /// <param name="names">The names with their kinds, two bytes long at least.</param>
    /// <param name="families">What ids of known families begin with.</param>
    public NameTrie(IEnumerable<(string Name, NameKind Kind)> names, IEnumerable<string> families)
    {
        foreach (var (name, kind) in names)
        {
            Add(name, node => node with { Ends = kind });
        }

        foreach (var family in families)
        {
            Add(family, node => node with { EndsFamily = true });
        }

        _nodes = [.. _growing];
        _growing = [];
    }

    /// <summary>Where the names go on that begin as a text does; 0 where none does.</summary>
    /// <param name="text">The text, two bytes at least.</param>
    public int After(ReadOnlySpan<byte> text) =>
        text.Length < LongOpening || MayBegin(BinaryPrimitives.ReadUInt64LittleEndian(text)) ? _byFirstTwo[(text[0] << 8) | text[1]] : 0;

    /// <summary>Follows a text from its third byte on.</summary>
    /// <param name="node">What <see cref="After"/> gave.</param>
    /// <param name="text">The text, from its first byte on.</param>
    /// <param name="kind">The kind of the longest name that the text begins with.</param>
    /// <param name="inFamily">Whether the text begins as a known family does.</param>
    /// <returns>The length of that name; 0 where there is none.</returns>
    public int Longest(int node, ReadOnlySpan<byte> text, out NameKind kind, out bool inFamily)
    {
        (kind, inFamily) = (NameKind.None, false);
        var longest = 0;
        for (var length = 2; ; length++)
        {
            ref readonly var here = ref _nodes[node];
            inFamily |= here.EndsFamily;
            if (here.Ends != NameKind.None)
            {
                (longest, kind) = (length, here.Ends);
            }

            if (length >= text.Length)
            {
                return longest;
            }

            node = here.FirstChild;
            while (node != 0 && _nodes[node].Label != text[length])
            {
                node = _nodes[node].NextSibling;
            }

            if (node == 0)
            {
                return longest;
            }
        }
    }

    private static uint Hash(uint opening) => unchecked(opening * 2654435761) >> (32 - OpeningBits);

    private static uint LongHash(ulong opening) => (uint)(unchecked(opening * 11400714819323198485) >> (64 - OpeningBits));

    /// <summary>1 where a bit is set, 0 otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bit(uint[] bits, uint at) => (bits[at / 32] >> (int)(at % 32)) & 1;

    private static void Set(uint[] bits, uint at) => bits[at / 32] |= 1u << (int)(at % 32);

    /// <summary>Whether a name may begin with eight bytes, the first one lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayBegin(ulong opening)
    {
        var (two, four) = unchecked(((ushort)opening, (uint)opening));
        var hash = Hash(four);
        return ((Bit(_openings, hash) & (Bit(_endingBeforeLong, hash) | Bit(_longOpenings, LongHash(opening)))) | Bit(_short, two)) != 0;
    }

    private void Add(string name, Func<Node, Node> mark)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        ref var first = ref _byFirstTwo[(bytes[0] << 8) | bytes[1]];
        first = first == 0 ? Append(default) : first;
        if (bytes.Length < Opening)
        {
            Set(_short, BinaryPrimitives.ReadUInt16LittleEndian(bytes));
        }
        else
        {
            var hash = Hash(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
            Set(_openings, hash);
            if (bytes.Length < LongOpening)
            {
                Set(_endingBeforeLong, hash);
            }
            else
            {
                Set(_longOpenings, LongHash(BinaryPrimitives.ReadUInt64LittleEndian(bytes)));
            }
        }

        var node = bytes.Skip(2).Aggregate(first, ChildOf);
        _growing[node] = mark(_growing[node]);
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

/// <summary>How much context an id needs before it counts.</summary>
internal enum NameKind : byte
{
    None,

    /// <summary>It means a model wherever it stands by itself.</summary>
    Plain,

    /// <summary>Too short to mean a model everywhere, such as <c>o1</c>.</summary>
    Code,

    /// <summary>An ordinary word, such as <c>command</c>.</summary>
    Word,

    /// <summary>What shows the use of an API surface, such as <c>api.openai.com/v1/assistants</c>.</summary>
    Mark,

    /// <summary>A package of which only some major versions count.</summary>
    Package,

    /// <summary>A key whose value is the version of an API.</summary>
    VersionKey,

    /// <summary>What tells through which provider models are called.</summary>
    Clue,

    /// <summary>A key whose value tells it.</summary>
    KeyedClue,

    /// <summary>What constants begin with that are named after models.</summary>
    Constant,
}

/// <summary>Tells kinds of names apart.</summary>
internal static class NameKinds
{
    private const int LongestCode = 3;

    public static NameKind Of(string id) =>
        id.All(character => char.IsAsciiLetter(character) || character == ' ') ? NameKind.Word
        : id.Length <= LongestCode ? NameKind.Code
        : NameKind.Plain;
}
