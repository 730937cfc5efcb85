using RiskApi.Core.Gate;

namespace RiskApi.Storage.Gate;

/// <summary>A policy that is kept by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Counts its changes, from 1 on.</param>
/// <param name="Policy">The policy.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record StoredGatePolicy(string Name, long Version, GatePolicy Policy, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
