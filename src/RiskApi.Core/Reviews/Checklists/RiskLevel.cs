using System.Text.Json.Serialization;

namespace RiskApi.Reviews.Checklists;

/// <summary>How bad it is where an item of a checklist is not met.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RiskLevel>))]
public enum RiskLevel
{
    /// <summary>By itself it can turn a retirement into an outage, or into work that cannot be done in time.</summary>
    High,

    /// <summary>It makes a retirement dearer, longer or less certain.</summary>
    Medium,
}
