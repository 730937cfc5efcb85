namespace RiskApi.Providers;

/// <summary>The providers, in order of id.</summary>
/// <param name="Items">The providers.</param>
/// <param name="Next">Always null: they fit one page.</param>
internal sealed record ProviderPage(IReadOnlyList<ProviderItem> Items, string? Next);
