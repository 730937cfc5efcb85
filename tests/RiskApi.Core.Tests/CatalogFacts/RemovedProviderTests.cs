using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.CatalogFacts;

/// <summary>What becomes of facts that were imported when the files lose a provider, and get it back.</summary>
public class RemovedProviderTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Provider Acme = CatalogBuilder.Provider("acme", new() { Sources = [] }, CatalogBuilder.Model("alpha", "2024-01-10"));
    private static readonly Provider Other = CatalogBuilder.Provider("other", new() { Sources = [] }, CatalogBuilder.Model("beta", "2024-01-10"));

    [Fact]
    public void They_wait_until_it_is_back()
    {
        CatalogSnapshot with = CatalogBuilder.CatalogOf(Acme, Other), without = CatalogBuilder.CatalogOf(Other);
        CatalogRevision[] revisions = [Imported(with)];
        var confirmed = new Dictionary<string, DateOnly> { ["acme"] = Today };

        Assert.Null(CatalogHistory.Compose(without, revisions, [], confirmed).Provider("acme"));
        var back = CatalogHistory.Compose(with, revisions, [], confirmed);
        Assert.Equal("2027-06-01", back.Find("acme", "alpha")!.RetiresOn.ToString());
        Assert.Equal(30, back.Provider("acme")!.Policy.MinimumNotice[0].Days);
        Assert.Equal(Today, back.Provider("acme")!.ReadOn);
    }

    [Fact]
    public void An_import_meanwhile_says_that_it_is_unknown()
    {
        var comparison = CatalogComparison.Of(Said(), CatalogBuilder.CatalogOf(Other), [], Today, new HashSet<string>());

        Assert.True(comparison.IsEmpty);
        Assert.Equal([RejectionCode.UnknownProvider, RejectionCode.UnknownProvider], comparison.Rejections.Select(one => one.Code));
    }

    private static CatalogRevision Imported(CatalogSnapshot catalog)
    {
        var comparison = CatalogComparison.Of(Said(), catalog, [], Today, new HashSet<string>());
        return new()
        {
            Number = 1,
            RecordedOn = Today,
            SourceKind = SourceKind.HandKept,
            Source = "test",
            Changes = comparison.Changes,
            Policies = comparison.Policies,
        };
    }

    private static FactDocument Said() => new(
        SourceKind.HandKept,
        "test",
        [
            new()
            {
                Where = "line 2",
                Provider = "acme",
                Model = "alpha",
                AnnouncedOn = CatalogBuilder.Date("2026-11-20"),
                RetiresOn = CatalogBuilder.Date("2027-06-01"),
            },
        ],
        [])
    {
        Policies = [new("$.acme", "acme") { MinimumNotice = [new("ga", 30)] }],
    };
}
