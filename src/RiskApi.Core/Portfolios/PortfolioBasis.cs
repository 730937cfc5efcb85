namespace RiskApi.Portfolios;

/// <summary>What an answer about a portfolio rests on: the projects as they are kept, each assessed by the facts and the method in use.</summary>
/// <param name="AsOf">The as-of date: the answer holds what was known on it.</param>
/// <param name="HorizonDays">How far ahead it looks, in days.</param>
/// <param name="CatalogVersion">The digest of the catalog behind it.</param>
/// <param name="MethodVersion">The version of the scoring method.</param>
/// <param name="Projects">Projects that fit the filters.</param>
/// <param name="Dependencies">Their dependencies.</param>
/// <param name="StoredAssessments">How the assessments that are stored compare; no figure of the answer rests on them.</param>
public sealed record PortfolioBasis(
    DateOnly AsOf, int HorizonDays, string CatalogVersion, string MethodVersion, int Projects, int Dependencies, StoredAssessments StoredAssessments);
