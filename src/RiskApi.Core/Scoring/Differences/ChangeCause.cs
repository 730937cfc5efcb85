using System.Text.Json.Serialization;

namespace RiskApi.Scoring.Differences;

/// <summary>Why a score changed.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChangeCause>))]
public enum ChangeCause
{
    /// <summary>Facts about models: time passed, notice was given, a date moved, or the catalog was corrected.</summary>
    Facts,

    /// <summary>How the project uses models, or how far ahead it looks.</summary>
    Usage,

    /// <summary>How scores are made: another method version.</summary>
    Method,
}
