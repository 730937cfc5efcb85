using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Dates;
using RiskApi.Core.Forecast.Notices;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast.Dates;

/// <summary>How published dates hold comes from each provider's own record of moves.</summary>
public class DateRecordTests
{
    [Fact]
    public void One_decision_about_many_models_counts_once()
    {
        var keeping = Of("2025-08-01", [.. Enumerable.Range(0, 20).Select(i => Moved($"m{i}", to: "2025-09-01"))]);

        Assert.Equal((0, 1, 0), (keeping.Kept, keeping.Moved, keeping.Withdrawn));
    }

    [Fact]
    public void A_withdrawn_notice_counts_against_the_provider()
    {
        var withdrawn = Dated("w") with
        {
            RetiresOn = null,
            Revisions = [State("2025-01-01", "2025-06-01"), new() { RecordedOn = Date("2025-03-01"), Withdrawn = true }]
        };
        var keeping = Of("2026-01-01", withdrawn);

        Assert.Equal((0, 0, 1), (keeping.Kept, keeping.Moved, keeping.Withdrawn));
        Assert.True(keeping.HoldsShare < Of("2026-01-01", Dated("k")).HoldsShare);
        Assert.Equal(0.5, keeping.WithdrawnShare, 0.49);
    }

    [Fact]
    public void A_date_is_kept_once_it_has_passed_and_not_before()
    {
        Assert.Equal(0, Of("2025-05-31", Dated("k")).Kept);
        Assert.Equal(1, Of("2025-06-01", Dated("k")).Kept);
    }

    [Fact]
    public void A_move_is_unknown_before_it_is_recorded()
    {
        Assert.Equal(0, Of("2025-02-28", Moved("m", to: "2025-09-01")).Moved);
        Assert.Equal(1, Of("2025-03-01", Moved("m", to: "2025-09-01")).Moved);
    }

    [Fact]
    public void A_provider_that_moves_its_dates_is_trusted_less_than_one_that_keeps_them()
    {
        var known = TestCatalog.Shipped.AsOf(new(2026, 8, 15));
        var record = new DateRecord(known, HazardSettings.Default);

        Assert.True(record.Of("azure-openai", EndDateKind.Retires).HoldsShare < record.Of("anthropic", EndDateKind.Retires).HoldsShare);
        Assert.True(record.Of("anthropic", EndDateKind.Retires).HoldsShare < record.Of("bedrock", EndDateKind.Retires).HoldsShare);
    }

    [Fact]
    public void Shares_of_what_becomes_of_a_date_add_up() => Assert.All(TestCatalog.Shipped.Providers, provider =>
    {
        var keeping = new DateRecord(TestCatalog.Shipped.AsOf(new(2026, 8, 15)), HazardSettings.Default).Of(provider.Id, EndDateKind.Retires);

        Assert.InRange(keeping.HoldsShare, 0.05, 0.99);
        Assert.Equal(1, keeping.WithdrawnShare + keeping.Moves.Sum(move => move.Share), 1e-9);
        Assert.Equal(keeping.Moves.OrderBy(move => move.Days), keeping.Moves);
    });

    [Fact]
    public void Before_the_record_begins_dates_hold_nine_times_in_ten() =>
        Assert.Equal(0.9, Of("2000-01-01", Dated("k")).HoldsShare, 1e-9);

    private static DateKeeping Of(string asOf, params Model[] models) =>
        new DateRecord(CatalogOf(models).AsOf(DateOnly.Parse(asOf)), HazardSettings.Default).Of("acme", EndDateKind.Retires);

    private static Model Dated(string id) => Model(id, "2024-01-01") with { AnnouncedOn = Date("2025-01-01"), RetiresOn = Date("2025-06-01") };

    private static Model Moved(string id, string to) => Dated(id) with
    {
        RetiresOn = Date(to),
        Revisions = [State("2025-01-01", "2025-06-01"), State("2025-03-01", to)],
    };

    private static Revision State(string recordedOn, string retiresOn) => new() { RecordedOn = Date(recordedOn), RetiresOn = Date(retiresOn) };
}
