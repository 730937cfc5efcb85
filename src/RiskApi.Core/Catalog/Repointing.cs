namespace RiskApi.Core.Catalog;

/// <summary>A name that was pointed at other weights: who calls it gets another model, without a change of their own.</summary>
public sealed record Repointing
{
    /// <summary>The id or alias that callers write.</summary>
    /// <example>deepseek-chat</example>
    public required string Name { get; init; }

    /// <summary>What it meant until then; null where that is not on record.</summary>
    /// <example>DeepSeek-V3.2</example>
    public string? From { get; init; }

    /// <summary>What it means from then on; null where it means nothing any more.</summary>
    /// <example>DeepSeek-V4-Flash</example>
    public string? To { get; init; }

    /// <summary>The day; it can still be to come.</summary>
    /// <example>2026-04-24</example>
    public required DateOnly On { get; init; }

    /// <summary>Where it was read.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Oddities.</summary>
    public string? Note { get; init; }

    /// <summary>The move in words, to stand behind the name.</summary>
    internal string Says => To is null
        ? $"points to nothing from {On:yyyy-MM-dd} on"
        : $"points to {To} from {On:yyyy-MM-dd} on{(From is null ? "" : $", where it was {From}")}";
}
