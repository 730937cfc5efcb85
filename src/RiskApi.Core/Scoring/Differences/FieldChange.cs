namespace RiskApi.Scoring.Differences;

/// <summary>One thing that is not what it was.</summary>
/// <param name="Name">Its name, as in the assessment or the usage profile.</param>
/// <param name="Before">What it was; null where there was nothing.</param>
/// <param name="After">What it is; null where there is nothing.</param>
public sealed record FieldChange(string Name, string? Before, string? After);
