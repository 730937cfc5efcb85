using System.Text.Json.Serialization;

namespace RiskApi.Core.Assessments;

/// <summary>Where a pass over all projects stands.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RescoringState>))]
public enum RescoringState
{
    /// <summary>Projects are left to assess.</summary>
    Running,

    /// <summary>All projects were assessed.</summary>
    Ended,

    /// <summary>A later change began another pass, which covers the projects that were left.</summary>
    Superseded,
}
