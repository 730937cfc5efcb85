namespace RiskApi.Core.Scoring;

/// <summary>How far ahead an assessment looks.</summary>
public static class Horizon
{
    /// <summary>Days, where nobody says.</summary>
    public const int DefaultDays = 365;

    /// <summary>Days at most; at least 1.</summary>
    public const int LongestDays = 3650;
}
