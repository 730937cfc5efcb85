namespace RiskApi.TrackRecords;

/// <summary>The share of models alive after a number of days.</summary>
/// <param name="Days">Days from the release.</param>
/// <param name="Share">The share, 0 to 1.</param>
public sealed record AliveShare(int Days, double Share);
