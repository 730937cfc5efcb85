using System.Text.Json.Serialization;

namespace RiskApi.Core;

/// <summary>What a caller may do; each role includes the ones before it.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Role>))]
public enum Role
{
    /// <summary>Reads, and asks for answers that are not kept.</summary>
    Reader,

    /// <summary>Writes projects, assessments and reviews.</summary>
    Contributor,

    /// <summary>Changes what all teams share: keys, policies, facts.</summary>
    Admin,
}
