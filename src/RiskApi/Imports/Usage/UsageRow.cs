namespace RiskApi.Imports.Usage;

/// <summary>The texts of one row by what they mean; null for what the row does not say. One instance serves all rows of a file.</summary>
internal sealed class UsageRow
{
    private readonly string?[] _texts = new string?[Enum.GetValues<UsageField>().Length];

    public string? this[UsageField field]
    {
        get => _texts[(int)field];
        set => _texts[(int)field] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public void Clear() => Array.Clear(_texts);
}
