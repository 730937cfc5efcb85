namespace RiskApi.Reviews;

/// <summary>A pillar with how its items stand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What its items are about.</param>
/// <param name="Totals">How they stand.</param>
public sealed record ReviewedPillar(string Id, string Title, string Description, ReviewTotals Totals);
