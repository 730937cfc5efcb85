namespace RiskApi.Catalog;

/// <summary>A change of a provider's policy.</summary>
/// <param name="On">The day, month or year.</param>
/// <param name="Change">What changed.</param>
/// <param name="Source">Where it was read.</param>
public sealed record PolicyChange(string On, string Change, string? Source = null);
