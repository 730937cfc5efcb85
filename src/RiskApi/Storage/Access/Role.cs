using System.Text.Json.Serialization;

namespace RiskApi.Storage.Access;

/// <summary>What a caller may do; each role includes the ones before it.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Role>))]
internal enum Role
{
    /// <summary>Reads, and asks for answers that are not kept.</summary>
    Reader,

    /// <summary>Writes projects, assessments and reviews.</summary>
    Contributor,

    /// <summary>Changes what all teams share: keys, policies, facts.</summary>
    Admin,
}
