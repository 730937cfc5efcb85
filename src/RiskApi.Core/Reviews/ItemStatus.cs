using System.Text.Json.Serialization;

namespace RiskApi.Reviews;

/// <summary>How an item of a review stands.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ItemStatus>))]
public enum ItemStatus
{
    /// <summary>The answer is no: a risk that nobody has accepted.</summary>
    Open,

    /// <summary>Neither the facts nor people have answered.</summary>
    Unanswered,

    /// <summary>The answer is no, or nobody has answered, and a waiver stands.</summary>
    Waived,

    /// <summary>The answer is yes.</summary>
    Met,

    /// <summary>It does not concern the project.</summary>
    NotApplicable,
}
