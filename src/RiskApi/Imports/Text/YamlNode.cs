namespace RiskApi.Imports.Text;

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
