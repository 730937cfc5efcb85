using System.Text.Json.Serialization;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Something that a source says and that is not taken over.</summary>
/// <param name="Code">Why, in a stable word.</param>
/// <param name="Where">The place in the source: a JSON path, or a line.</param>
/// <param name="Provider">The provider, as the source writes it.</param>
/// <param name="Model">The model, as the source writes it.</param>
/// <param name="Member">The fact that is not taken over; null where nothing of the entry is.</param>
/// <param name="Message">Why, in a sentence.</param>
public sealed record Rejection(RejectionCode Code, string Where, string? Provider, string? Model, string? Member, string Message);

/// <summary>Why a statement of a source, or one fact in it, is not taken over; the words are stable.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RejectionCode>))]
public enum RejectionCode
{
    /// <summary>The entry is not of the format's shape.</summary>
    MalformedEntry,

    /// <summary>A date that is none, lies outside the record, or is a notice of a day to come.</summary>
    ImpossibleDate,

    /// <summary>The notice is dated after the shutdown; one of the two is wrong.</summary>
    AnnouncementAfterShutdown,

    /// <summary>The release is dated after the shutdown; one of the two is wrong.</summary>
    ReleaseAfterShutdown,

    /// <summary>The day on which a program read the page, given as the day of the notice.</summary>
    ScrapeDateAsNotice,

    /// <summary>Several ids in one, such as <c>gpt-4-0613 | gpt-4</c>.</summary>
    JoinedIds,

    /// <summary>No id that an API call could name, such as <c>N/A</c> or the title of a feature.</summary>
    NotAModelId,

    /// <summary>A sentence where the id of a replacement belongs.</summary>
    ProseAsReplacement,

    /// <summary>Said to be retired without a date: it may only have left a list.</summary>
    AbsenceReadAsRetirement,

    /// <summary>More than half of what a provider serves would have stopped at once: likelier a fault of the source.</summary>
    MassRetirement,

    /// <summary>The source gives one model two dates of end.</summary>
    TwoDates,

    /// <summary>The catalog holds no such provider.</summary>
    UnknownProvider,

    /// <summary>The catalog holds no such model, of which the source knows an earlier change.</summary>
    UnknownModel,

    /// <summary>The id can be moved to another snapshot, so that a date for it is a date for none.</summary>
    MovingAlias,

    /// <summary>The record spells the id otherwise; it may mean another region or version.</summary>
    OtherSpelling,

    /// <summary>The id fits several models.</summary>
    AmbiguousId,

    /// <summary>A provider was read later than the source says.</summary>
    EarlierCheck,

    /// <summary>A price or a context window that cannot be.</summary>
    ImpossibleNumber,
}
