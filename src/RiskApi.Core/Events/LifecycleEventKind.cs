using System.Text.Json.Serialization;

namespace RiskApi.Events;

/// <summary>Something that became known of a model's life.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<LifecycleEventKind>))]
public enum LifecycleEventKind
{
    /// <summary>It can be called.</summary>
    Released,

    /// <summary>Notice of retirement was given.</summary>
    NoticeGiven,

    /// <summary>A date for its end was published, or one became more binding.</summary>
    DatePublished,

    /// <summary>The published date was moved.</summary>
    DateMoved,

    /// <summary>The published date was taken back, or became less binding.</summary>
    DateWithdrawn,

    /// <summary>It stopped answering.</summary>
    Retired,
}
