namespace RiskApi.Core.Usage;

/// <summary>A member whose value is a list of words, each at most once.</summary>
/// <typeparam name="T">The words.</typeparam>
public sealed class UsageWords<T> : UsageField
    where T : struct, Enum
{
    private static readonly char[] Separators = [',', ';', ' '];

    private readonly Func<Dependency, IReadOnlyList<T>?> _get;
    private readonly Func<Dependency, IReadOnlyList<T>, Dependency> _set;

    internal UsageWords(string property, Func<Dependency, IReadOnlyList<T>?> get, Func<Dependency, IReadOnlyList<T>, Dependency> set)
        : base(property) => (_get, _set) = (get, set);

    /// <summary>What a dependency says, with commas between the words; null where it says nothing.</summary>
    /// <param name="usage">The dependency.</param>
    public override object? Value(Dependency usage) =>
        _get(usage) is { } words ? string.Join(", ", words.Select(word => FieldChanges.Text(word))) : null;

    /// <inheritdoc/>
    public override Dependency? Read(Dependency usage, string text)
    {
        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words.Parse<T>).ToArray();
        return words.All(word => word is not null) ? _set(usage, [.. words.Select(word => word!.Value).Distinct()]) : null;
    }

    internal override Dependency Replace(Dependency usage, Dependency other) => _get(other) is { } words ? _set(usage, words) : usage;

    /// <summary>What either relies on.</summary>
    internal override Dependency Combine(Dependency usage, Dependency other) =>
        _get(other) is { } second && !(_get(usage) is { } first && second.All(first.Contains)) ? _set(usage, [.. (_get(usage) ?? []).Union(second)]) : usage;
}
