using RiskApi.Catalog;
using RiskApi.Scoring;

namespace RiskApi.Events;

/// <summary>Something about a project that its owner wants to be told.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">It in a line.</param>
public sealed record ProjectEvent(ProjectEventKind Kind, string Title)
{
    /// <summary>The model string of the dependency that it is about; null where it is about the project.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public string? Requested { get; init; }

    /// <summary>The reference of the model that the string means; null where no single model fits, or it is about the project.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public string? Model { get; init; }

    /// <summary>The committed shutdown date from now on; null where there is none.</summary>
    /// <example>2025-07-14</example>
    public PartialDate? RetiresOn { get; init; }

    /// <summary>The committed shutdown date before; null where there was none.</summary>
    public PartialDate? RetiredOnBefore { get; init; }

    /// <summary>The start-by date; null where it is not about one.</summary>
    public DateOnly? StartByOn { get; init; }

    /// <summary>The days before the start-by date that were reached: 90, 30, 7 or 0; null where it is not about them.</summary>
    public int? Days { get; init; }

    /// <summary>The model that is to take over; null where it is not about one.</summary>
    public string? Replacement { get; init; }

    /// <summary>The band before; null where it is not about bands.</summary>
    public Band? BandBefore { get; init; }

    /// <summary>The band from now on; null where it is not about bands.</summary>
    public Band? Band { get; init; }
}
