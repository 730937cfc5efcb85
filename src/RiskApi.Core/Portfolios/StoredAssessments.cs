namespace RiskApi.Portfolios;

/// <summary>Projects by the state of their latest stored assessment.</summary>
/// <param name="Current">Made from the project as it is, with the catalog and the method in use.</param>
/// <param name="Outdated">Made before the facts, the method or the project changed: what `latestAssessment` of the project says may no longer hold.</param>
/// <param name="Missing">Never assessed and stored.</param>
public sealed record StoredAssessments(int Current, int Outdated, int Missing);
