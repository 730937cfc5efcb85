using RiskApi.Core.Catalog;

namespace RiskApi.Core.CatalogFacts;

/// <summary>What a source says of one change of the record: from a day on, something else was published about a model's end.</summary>
public sealed record RevisionStatement
{
    /// <summary>The place in the source.</summary>
    public required string Where { get; init; }

    /// <summary>The provider, as the source writes it.</summary>
    public required string Provider { get; init; }

    /// <summary>The model, as the source writes it.</summary>
    public required string Model { get; init; }

    /// <summary>The first day on which the record said so; null where that day is not known.</summary>
    public PartialDate? RecordedOn { get; init; }

    /// <summary>The date published before; null where there was none, or the statement is about a replacement.</summary>
    public StatedEnd? Before { get; init; }

    /// <summary>The date published from then on; null where the one before was taken back, or the statement is about a replacement.</summary>
    public StatedEnd? After { get; init; }

    /// <summary>What was recommended before; null where the statement is about a date.</summary>
    public IReadOnlyList<string>? ReplacementsBefore { get; init; }

    /// <summary>What was recommended from then on; null where the statement is about a date.</summary>
    public IReadOnlyList<string>? ReplacementsAfter { get; init; }

    /// <summary>The day from which deployments were to be upgraded automatically; null where the statement is about something else.</summary>
    public PartialDate? AutoUpgradeFromOn { get; init; }

    /// <summary>Where the source read it.</summary>
    public string? Source { get; init; }
}

/// <summary>A date of end as a source states it.</summary>
/// <param name="Kind">How binding it was; null where the source does not say, and it is as binding as the one in force.</param>
/// <param name="On">The date; null where only the kind changed.</param>
public sealed record StatedEnd(EndDateKind? Kind, PartialDate? On);
