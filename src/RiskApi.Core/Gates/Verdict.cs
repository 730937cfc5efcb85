using System.Text.Json.Serialization;

namespace RiskApi.Gates;

/// <summary>Whether a project passes.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Nothing counts against it.</summary>
    Pass,

    /// <summary>Something does.</summary>
    Fail,
}
