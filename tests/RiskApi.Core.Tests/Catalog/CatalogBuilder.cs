using RiskApi.Core.Catalog;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>Makes small catalogs.</summary>
internal static class CatalogBuilder
{
    public static readonly DateOnly CheckedOn = new(2026, 8, 15);

    public static Model Model(string id, string? released = null, ReleaseStage stage = ReleaseStage.Ga) => new()
    {
        Id = id,
        Maker = "acme",
        Family = id,
        Kind = ModelKind.Chat,
        Stage = stage,
        ReleasedOn = released is null ? null : Date(released),
        Sources = ["https://acme.example/models"],
    };

    public static CatalogSnapshot CatalogOf(params Model[] models) => CatalogOf(new ProviderPolicy { Sources = [] }, models);

    public static CatalogSnapshot CatalogOf(ProviderPolicy policy, params Model[] models) => CatalogOf(Provider("acme", policy, models));

    public static CatalogSnapshot CatalogOf(params Provider[] providers) => new("test", providers, []);

    public static Provider Provider(string id, ProviderPolicy policy, params Model[] models) => new()
    {
        Id = id,
        Name = id,
        FirstPartyMakers = ["acme"],
        CheckedOn = CheckedOn,
        Policy = policy,
        Models = models,
    };

    public static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}
