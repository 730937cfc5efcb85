namespace RiskApi.Health;

/// <summary>Says whether the service can do its work.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> where it works with a warning, or <c>unhealthy</c>.</param>
/// <param name="Checks">What was checked.</param>
internal sealed record ReadyReport(string Status, IReadOnlyList<ReadyCheck> Checks);

/// <summary>One thing that was checked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">How it is.</param>
/// <param name="Detail">Why.</param>
internal sealed record ReadyCheck(string Name, string Status, string? Detail);
