using System.Text.Json.Serialization;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Storage;

namespace RiskApi.Catalog.Overrides;

/// <summary>Whether an override holds.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OverrideState>))]
internal enum OverrideState
{
    /// <summary>It holds today.</summary>
    Active,

    /// <summary>It has stopped to hold.</summary>
    Expired,
}

/// <summary>An override that is kept.</summary>
/// <param name="State">Whether it holds today.</param>
/// <param name="Override">The override.</param>
/// <param name="Version">Counts its changes, from 1 on; also its entity tag.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record OverrideView(OverrideState State, CatalogOverride Override, long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static OverrideView Of(StoredDocument<CatalogOverride> stored, DateOnly today) => new(
        stored.Value.ExpiresOn <= today ? OverrideState.Expired : OverrideState.Active, stored.Value, stored.Version, stored.CreatedAt, stored.UpdatedAt);
}

/// <summary>A page of overrides, in order of id.</summary>
/// <param name="Items">The overrides.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record OverridePage(IReadOnlyList<OverrideView> Items, string? Next);
