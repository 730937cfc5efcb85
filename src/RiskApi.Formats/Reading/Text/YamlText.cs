using RiskApi.Core.Imports;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskApi.Formats.Reading.Text;

/// <summary>Parses the first document of a YAML file within the limits of imports.</summary>
/// <remarks>
/// Aliases share the node that they refer to, so that a file takes no more memory than its own size; the size that it would have written out is counted and
/// limited too, as whoever walks it meets that size.
/// </remarks>
internal sealed class YamlText
{
    private readonly ImportLimits _limits;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private long _nodes;
    private int _aliases;

    private YamlText(TextReader text, ImportLimits limits)
    {
        _parser = new Parser(text);
        _limits = limits;
    }

    /// <summary>The root of the first document; <see cref="YamlNode.Missing"/> where the file is empty.</summary>
    /// <exception cref="ImportException">It is no YAML, has a key twice, or exceeds a limit.</exception>
    public static YamlNode Parse(ReadOnlyMemory<byte> content, ImportLimits limits)
    {
        Utf8Text.CheckLines(content.Span, limits);
        using var text = new StreamReader(new MemoryStream(content.ToArray(), writable: false));
        var yaml = new YamlText(text, limits);
        try
        {
            return yaml.Document();
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            // The parser meets some broken files with exceptions that are not its own; and its messages quote the file.
            var line = Math.Max((fault as YamlException)?.Start.Line ?? 1, yaml._parser.Current?.End.Line ?? 1);
            throw new ImportException($"The file is not YAML from line {line} on; look at the indentation, quotes, brackets and colons there.");
        }
    }

    private YamlNode Document()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not (StreamStart or DocumentStart))
            {
                return _parser.Current is StreamEnd ? YamlNode.Missing : Node(0);
            }
        }

        return YamlNode.Missing;
    }

    private YamlNode Node(int depth)
    {
        var start = _parser.Current!;
        if (depth >= _limits.MaxYamlDepth)
        {
            throw ImportException.OverLimit(
                $"The YAML nests deeper than {_limits.MaxYamlDepth} levels at line {start.Start.Line}.", "Make it flatter.", nameof(ImportLimits.MaxYamlDepth));
        }

        var before = _nodes;
        if (start is AnchorAlias alias)
        {
            return Referred(alias);
        }

        Count(1, start);
        var node = start switch
        {
            Scalar scalar => new YamlNode { Text = scalar.Value, Line = start.Start.Line },
            SequenceStart => new YamlNode { Items = Items(depth), Line = start.Start.Line, Weight = _nodes - before },
            MappingStart => new YamlNode { Members = Members(depth), Line = start.Start.Line, Weight = _nodes - before },
            _ => throw new SemanticErrorException("A node does not begin where one is due."), // the parser lets some broken files through
        };
        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private YamlNode Referred(AnchorAlias alias)
    {
        if (++_aliases > _limits.MaxYamlAliases)
        {
            throw ImportException.OverLimit(
                $"The YAML refers to anchors more than {_limits.MaxYamlAliases} times; the last time at line {alias.Start.Line}.",
                "Write values out instead.",
                nameof(ImportLimits.MaxYamlAliases));
        }

        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw new ImportException(
                $"The alias at line {alias.Start.Line} refers to an anchor that is not there, or not yet complete; define the anchor before it.");
        }

        Count(node.Weight, alias);
        return node;
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return items;
    }

    private Dictionary<string, YamlNode> Members(int depth)
    {
        var members = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var merged = new List<YamlNode>();
        while (Next() is not MappingEnd)
        {
            var (name, line) = (Node(depth + 1).Text, _parser.Current!.Start.Line);
            Next();
            var value = Node(depth + 1);
            if (name == "<<")
            {
                merged.AddRange(value.Items is [] ? [value] : value.Items);
            }
            else if (name is not null && !members.TryAdd(name, value))
            {
                throw new ImportException($"A key is given twice in one mapping, at line {line}; give it once.");
            }
        }

        foreach (var (name, value) in merged.SelectMany(node => node.Members))
        {
            members.TryAdd(name, value);
        }

        return members;
    }

    private ParsingEvent Next() => _parser.MoveNext() ? _parser.Current! : throw new SemanticErrorException("The file ends within a node.");

    private void Count(long nodes, ParsingEvent at)
    {
        _nodes += nodes;
        if (_nodes > _limits.MaxYamlNodes)
        {
            throw ImportException.OverLimit(
                $"The YAML has more than {_limits.MaxYamlNodes} nodes, those behind aliases included; line {at.Start.Line} exceeds them.", "Leave out what is not needed.", nameof(ImportLimits.MaxYamlNodes));
        }
    }
}

/// <summary>A node of a YAML document; what is missing or of another kind is not there.</summary>
internal sealed class YamlNode
{
    public static readonly YamlNode Missing = new();

    /// <summary>The text of a scalar that is not blank.</summary>
    public string? Text
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public IReadOnlyList<YamlNode> Items { get; init; } = [];

    public IReadOnlyDictionary<string, YamlNode> Members { get; init; } = new Dictionary<string, YamlNode>();

    /// <summary>The line on which it starts, from 1 on.</summary>
    public long Line { get; init; }

    /// <summary>How many nodes it holds with itself, those behind aliases included.</summary>
    public long Weight { get; init; } = 1;

    public YamlNode this[string name] => Members.GetValueOrDefault(name, Missing);
}
