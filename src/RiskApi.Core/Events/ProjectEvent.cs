using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Events;

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

    /// <summary>The day from which a price, a name or an access is another; null where it is not about one.</summary>
    public DateOnly? ChangesOn { get; init; }

    /// <summary>The days before the start-by date that were reached: 90, 30, 7 or 0; null where it is not about them.</summary>
    public int? Days { get; init; }

    /// <summary>The model that is to take over; null where it is not about one.</summary>
    public string? Replacement { get; init; }

    /// <summary>The band before; null where it is not about bands.</summary>
    public Band? BandBefore { get; init; }

    /// <summary>The band from now on; null where it is not about bands.</summary>
    public Band? Band { get; init; }
}

/// <summary>Something about a project that its owner wants to be told.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ProjectEventKind>))]
public enum ProjectEventKind
{
    /// <summary>Notice of retirement was given for a model.</summary>
    NoticeGiven,

    /// <summary>The committed shutdown date of a model was moved.</summary>
    DateMoved,

    /// <summary>The notice of a model was taken back.</summary>
    NoticeWithdrawn,

    /// <summary>A model stopped answering.</summary>
    Retired,

    /// <summary>The project's score went to another band.</summary>
    BandCrossed,

    /// <summary>The start-by date of a model under notice came within 90, 30 or 7 days, or is today.</summary>
    StartByApproaching,

    /// <summary>The start-by date of a model under notice passed.</summary>
    StartByPassed,

    /// <summary>The list price of a model rose, or is to rise.</summary>
    PriceRaised,

    /// <summary>The name of a model was pointed at other weights, or is to be.</summary>
    NameRepointed,

    /// <summary>A model was closed to some, such as new customers, or is to be.</summary>
    AccessNarrowed,

    /// <summary>A model that is to take over, as a fallback or as the vendor recommends, is itself under notice or retired.</summary>
    ReplacementUnderNotice,

    /// <summary>An alert that somebody had handled is open again: the day came until which it was snoozed, a fact changed of which no other event tells, or the model is called again.</summary>
    AlertReopened,
}
