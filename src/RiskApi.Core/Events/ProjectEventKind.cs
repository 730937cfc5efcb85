using System.Text.Json.Serialization;

namespace RiskApi.Events;

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

    /// <summary>A model that is to take over, as a fallback or as the vendor recommends, is itself under notice or retired.</summary>
    ReplacementUnderNotice,
}
