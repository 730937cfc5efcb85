using RiskApi.Scoring;

namespace RiskApi.Scenarios;

/// <summary>A band before and after.</summary>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
public sealed record BandShift(Band Before, Band After);
