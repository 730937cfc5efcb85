namespace RiskApi.Core.Catalog;

/// <summary>A model that an organisation serves itself, or buys where nobody else does.</summary>
public sealed record PrivateModel
{
    /// <summary>Who trained it.</summary>
    /// <example>meta</example>
    public required string Maker { get; init; }

    /// <summary>What it does.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>Callable since; it is known from then on, or from the day it is recorded where this is left out.</summary>
    /// <example>2026-03-01</example>
    public PartialDate? ReleasedOn { get; init; }

    /// <summary>Cost of input in US dollars per million tokens, 0 or more.</summary>
    public decimal? InputUsdPerMillionTokens { get; init; }

    /// <summary>Cost of output in US dollars per million tokens, 0 or more.</summary>
    public decimal? OutputUsdPerMillionTokens { get; init; }

    /// <summary>Context window in tokens, above 0.</summary>
    /// <example>131072</example>
    public int? ContextTokens { get; init; }
}
