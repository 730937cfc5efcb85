namespace RiskApi.Portfolios;

/// <summary>A stored assessment beside the live one.</summary>
/// <param name="Score">The score that was stored, 0 to 100.</param>
/// <param name="AssessedAt">When.</param>
/// <param name="IsCurrent">Whether it was made from the project as it is, with the catalog and the method in use; if not, it may say something else than the facts do now.</param>
public sealed record StoredScore(double Score, DateTimeOffset AssessedAt, bool IsCurrent);
