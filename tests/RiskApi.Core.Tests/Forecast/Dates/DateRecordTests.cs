using CsCheck;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Dates;
using RiskApi.Core.Forecast.Notices;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast.Dates;

/// <summary>How published dates hold comes from the record of their moves.</summary>
public class DateRecordTests
{
    private static readonly HazardSettings Settings = HazardSettings.Default;

    [Fact]
    public void One_decision_about_many_models_counts_once() =>
        Assert.Equal((0, 1, 0), Counts("2025-08-01", [.. Enumerable.Range(0, 20).Select(i => Moved($"m{i}", to: "2025-09-01"))]));

    [Fact]
    public void A_withdrawn_notice_counts_against_the_dates()
    {
        var withdrawn = Dated("w") with
        {
            RetiresOn = null,
            Revisions = [State("2025-01-01", "2025-06-01"), new() { RecordedOn = Date("2025-03-01"), Withdrawn = true }]
        };

        Assert.Equal((0, 0, 1), Counts("2026-01-01", withdrawn));
        Assert.True(Holds("2026-01-01", 120, withdrawn) < Holds("2026-01-01", 120, Dated("k")));
    }

    [Fact]
    public void A_date_is_kept_once_it_has_passed_and_not_before()
    {
        Assert.Equal((0, 0, 0), Counts("2025-05-31", Dated("k")));
        Assert.Equal((1, 0, 0), Counts("2025-06-01", Dated("k")));
    }

    [Fact]
    public void A_move_is_unknown_before_it_is_recorded()
    {
        Assert.Equal((0, 0, 0), Counts("2025-02-28", Moved("m", to: "2025-09-01")));
        Assert.Equal((0, 1, 0), Counts("2025-03-01", Moved("m", to: "2025-09-01")));
    }

    [Fact]
    public void The_nearer_a_date_the_surer_it_holds() => Gen.Int[0, 3000].Sample(days =>
        Assert.True(Shipped(EndDateKind.Retires).At(days).Holds.Probability >= Shipped(EndDateKind.Retires).At(days + 1).Holds.Probability));

    [Fact]
    public void A_date_of_today_holds() => Assert.Equal(1, Shipped(EndDateKind.Retires).At(0).Holds.Probability);

    [Fact]
    public void A_date_without_commitment_that_has_come_is_as_likely_to_be_passed_over() =>
        Assert.Equal(0.5, Shipped(EndDateKind.Tentative).At(0).Holds.Probability);

    [Fact]
    public void What_becomes_of_a_date_adds_up() => Gen.Select(Gen.Int[0, 3000], Gen.Bool).Sample((days, isCommitted) =>
    {
        const int ever = 100_000;
        var kind = isCommitted ? EndDateKind.Retires : EndDateKind.Tentative;

        Assert.Equal(1, Shipped(kind).At(days).Within(ever, withoutDate: 1), 1e-9);
        Assert.InRange(Shipped(kind).At(days).Within(ever, withoutDate: 0), 0.3, 1);
    });

    [Fact]
    public void A_decision_far_from_the_date_says_nothing_of_dates_that_are_near() =>
        Assert.Equal(Holds("2025-04-01", 30), Holds("2025-04-01", 30, Moved("m", to: "2025-09-01")), 1e-9);

    [Fact]
    public void Before_the_record_begins_nine_dates_in_ten_hold_from_ninety_days_before() => Assert.Equal(0.9, Holds("2000-01-01", 90), 1e-9);

    private static DateKeeping Shipped(EndDateKind kind) => new DateRecord(TestCatalog.Shipped.AsOf(new(2026, 8, 15)), Settings).Of(kind);

    private static DateRecord RecordOf(string asOf, params Model[] models) => new(CatalogOf(models).AsOf(DateOnly.Parse(asOf)), Settings);

    private static double Holds(string asOf, int daysLeft, params Model[] models) =>
        RecordOf(asOf, models).Of(EndDateKind.Retires).At(daysLeft).Holds.Probability;

    private static (int Kept, int Moved, int Withdrawn) Counts(string asOf, params Model[] models)
    {
        var record = RecordOf(asOf, models);
        return (Count(DateOutcome.Kept), Count(DateOutcome.Moved), Count(DateOutcome.Withdrawn));

        int Count(DateOutcome outcome) => record.Count("acme", EndDateKind.Retires, outcome);
    }

    private static Model Dated(string id) => Model(id, "2024-01-01") with { AnnouncedOn = Date("2025-01-01"), RetiresOn = Date("2025-06-01") };

    private static Model Moved(string id, string to) => Dated(id) with
    {
        RetiresOn = Date(to),
        Revisions = [State("2025-01-01", "2025-06-01"), State("2025-03-01", to)],
    };

    private static Revision State(string recordedOn, string retiresOn) => new() { RecordedOn = Date(recordedOn), RetiresOn = Date(retiresOn) };
}
