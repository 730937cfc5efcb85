using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace RiskApi.Core.Usage;

/// <summary>One member of a dependency that says how its model is used.</summary>
/// <param name="property">The name of its property.</param>
public abstract class UsageField(string property)
{
    /// <summary>The name of its property.</summary>
    public string Property => property;

    /// <summary>Its name as in JSON.</summary>
    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>What a dependency says; null where it says nothing.</summary>
    /// <param name="usage">The dependency.</param>
    public abstract object? Value(Dependency usage);

    /// <summary>A dependency that says what a text says.</summary>
    /// <param name="usage">The dependency.</param>
    /// <param name="text">A value as JSON spells it, without quotes.</param>
    /// <returns>Null where the text is no value of this member, or one that is out of bounds.</returns>
    public abstract Dependency? Read(Dependency usage, string text);

    /// <summary>A dependency that says what another one says, where that says anything.</summary>
    internal abstract Dependency Replace(Dependency usage, Dependency other);

    /// <summary>A dependency that says what both say.</summary>
    internal abstract Dependency Combine(Dependency usage, Dependency other);
}

/// <summary>A member whose values are words, flags or numbers.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public class UsageField<T> : UsageField
    where T : struct
{
    private readonly Func<Dependency, T?> _get;
    private readonly Func<Dependency, T?, Dependency> _set;
    private readonly Func<string, T?> _parse;
    private readonly Func<T, T, T> _combine;

    internal UsageField(string property, Func<Dependency, T?> get, Func<Dependency, T?, Dependency> set, Func<string, T?> parse, Func<T, T, T>? combine = null)
        : base(property)
    {
        (_get, _set, _parse) = (get, set, parse);
        _combine = combine ?? ((first, _) => first);
    }

    /// <inheritdoc/>
    public override object? Value(Dependency usage) => _get(usage);

    /// <inheritdoc/>
    public override Dependency? Read(Dependency usage, string text) => _parse(text) is { } value ? _set(usage, value) : null;

    internal override Dependency Replace(Dependency usage, Dependency other) => _get(other) is { } value ? _set(usage, value) : usage;

    internal override Dependency Combine(Dependency usage, Dependency other)
    {
        if (_get(other) is not { } second)
        {
            return usage;
        }

        // Imports combine row by row, and most rows say again what is said already: no copy for those.
        var first = _get(usage);
        var both = first is { } one ? _combine(one, second) : second;
        return EqualityComparer<T?>.Default.Equals(first, both) ? usage : _set(usage, both);
    }
}

/// <summary>A member whose values are numbers within bounds.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public sealed class UsageNumber<T> : UsageField<T>
    where T : struct, INumber<T>
{
    internal UsageNumber(string property, Func<Dependency, T?> get, Func<Dependency, T?, Dependency> set, T least, T most, Func<T, T, T>? combine = null)
        : base(property, get, set, text => Parse(text) is { } number && number >= least && number <= most ? number : null, combine)
        => (Least, Most) = (least, most);

    /// <summary>The smallest value.</summary>
    public T Least { get; }

    /// <summary>The largest value.</summary>
    public T Most { get; }

    private static T? Parse(string text)
    {
        var style = typeof(T) == typeof(double) ? NumberStyles.Float : NumberStyles.None;
        return T.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

/// <summary>A member whose values are names.</summary>
public sealed class UsageText : UsageField
{
    private readonly Func<Dependency, string?> _get;
    private readonly Func<Dependency, string?, Dependency> _set;

    internal UsageText(string property, Func<Dependency, string?> get, Func<Dependency, string?, Dependency> set, int longest)
        : base(property) => (_get, _set, Longest) = (get, set, longest);

    /// <summary>Characters of the longest value; the shortest has one, and none has control characters.</summary>
    public int Longest { get; }

    /// <inheritdoc/>
    public override object? Value(Dependency usage) => _get(usage);

    /// <inheritdoc/>
    public override Dependency? Read(Dependency usage, string text) =>
        text.Length > 0 && text.Length <= Longest && !text.Any(char.IsControl) ? _set(usage, text) : null;

    internal override Dependency Replace(Dependency usage, Dependency other) => _get(other) is { } value ? _set(usage, value) : usage;

    internal override Dependency Combine(Dependency usage, Dependency other) =>
        _get(usage) is null && _get(other) is { } value ? _set(usage, value) : usage;
}
