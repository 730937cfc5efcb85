namespace RiskApi.Core.Catalog;

/// <summary>A change of the list price of what one name means.</summary>
public sealed record PriceChange
{
    /// <summary>The id or alias whose price changed.</summary>
    /// <example>gemini-4-argon</example>
    public required string Name { get; init; }

    /// <summary>The day from which the new price holds; it can still be to come.</summary>
    /// <example>2026-12-01</example>
    public required DateOnly On { get; init; }

    /// <summary>Whether the vendor gave no day, and a price list showed the new price on this day first.</summary>
    public bool FirstSeen { get; init; }

    /// <summary>The list price until then.</summary>
    public required ListPrice Before { get; init; }

    /// <summary>The list price from then on.</summary>
    public required ListPrice After { get; init; }

    /// <summary>Where it was read.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Oddities.</summary>
    public string? Note { get; init; }

    /// <summary>Whether input or output became dearer.</summary>
    internal bool IsRise => After.IsDearerThan(Before);

    /// <summary>The change in words, to stand behind the name of the model.</summary>
    internal string Says => $"costs {After} from {On:yyyy-MM-dd} on{(FirstSeen ? " at the latest" : "")}, where it cost {Before}";
}

/// <summary>A list price in US dollars per million tokens.</summary>
/// <param name="InputUsdPerMillionTokens">Of input, 0 or more; null where none is on record.</param>
/// <param name="OutputUsdPerMillionTokens">Of output, 0 or more; null where none is on record.</param>
public sealed record ListPrice(decimal? InputUsdPerMillionTokens = null, decimal? OutputUsdPerMillionTokens = null)
{
    /// <summary>Whether input or output costs more.</summary>
    internal bool IsDearerThan(ListPrice other) =>
        InputUsdPerMillionTokens > other.InputUsdPerMillionTokens || OutputUsdPerMillionTokens > other.OutputUsdPerMillionTokens;

    /// <summary>Input and output, as vendors write it: <c>$2/$10</c>.</summary>
    public override string ToString() => string.Join('/', new[] { InputUsdPerMillionTokens, OutputUsdPerMillionTokens }
        .Where(price => price is not null)
        .Select(price => FormattableString.Invariant($"${price:0.####}")));
}
