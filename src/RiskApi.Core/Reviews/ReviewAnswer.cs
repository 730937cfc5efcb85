using System.Text.Json.Serialization;

namespace RiskApi.Reviews;

/// <summary>An answer to a question of a checklist.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ReviewAnswer>))]
public enum ReviewAnswer
{
    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not so.</summary>
    No,

    /// <summary>The question does not concern the project.</summary>
    NotApplicable,

    /// <summary>Nobody has said.</summary>
    Unanswered,
}
