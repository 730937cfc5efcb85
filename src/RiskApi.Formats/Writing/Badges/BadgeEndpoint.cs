using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Badges;

/// <summary>What the endpoint badge of shields.io reads; its members and colours are named there.</summary>
public sealed record BadgeEndpoint
{
    /// <summary>Two hours: a score changes with the day.</summary>
    private const int UsualCacheSeconds = 7200;

    /// <summary>The version of the format: 1.</summary>
    /// <example>1</example>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The left half.</summary>
    /// <example>model retirement risk</example>
    public required string Label { get; init; }

    /// <summary>The right half: the score and its band. Where a model is not known, or confidence is low, it says so after a score from high on, and is <c>unknown</c> below.</summary>
    /// <example>23 moderate</example>
    public required string Message { get; init; }

    /// <summary>The colour of the right half.</summary>
    /// <example>yellow</example>
    public required string Color { get; init; }

    /// <summary>Whether the colour may not be overridden: so it is where the risk is unknown.</summary>
    public required bool IsError { get; init; }

    /// <summary>How long the badge may be kept, in seconds.</summary>
    /// <example>7200</example>
    public required int CacheSeconds { get; init; }

    internal static BadgeEndpoint Of(Assessed assessed)
    {
        var text = BadgeText.Of(assessed);
        return new()
        {
            Label = BadgeText.Label,
            Message = text.Message,
            Color = text.Band switch
            {
                Band.Low => "brightgreen",
                Band.Moderate => "yellow",
                Band.High => "orange",
                Band.Critical => "red",
                _ => "lightgrey",
            },
            IsError = text.Band is null,
            CacheSeconds = UsualCacheSeconds,
        };
    }
}
