using RiskApi.Storage.Gates;

namespace RiskApi.Gates;

/// <summary>A gate policy that is kept by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Version">Counts its changes, from 1 on; also its entity tag.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record GatePolicyView(string Name, GatePolicy Policy, long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static GatePolicyView Of(StoredGatePolicy stored) => new(stored.Name, stored.Policy, stored.Version, stored.CreatedAt, stored.UpdatedAt);
}

/// <summary>A page of gate policies, in order of name.</summary>
/// <param name="Items">The policies.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record GatePolicyPage(IReadOnlyList<GatePolicyView> Items, string? Next);
