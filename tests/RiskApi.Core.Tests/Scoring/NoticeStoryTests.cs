using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>What a notice does to a score, over the notices on record.</summary>
public class NoticeStoryTests(ITestOutputHelper output)
{
    private const double Slump = -5;

    /// <summary>Each notice of a provider on a day once, by the first model of it: batches would count one decision many times.</summary>
    private static readonly (string Model, DateOnly On)[] Notices =
    [
        .. TestCatalog.Shipped.Models
            .Where(model => model.IsModel && model is { AnnouncedOn.IsMonthOnly: false, RetiresOn: not null, ReleasedOn: not null }
                && model.AnnouncedOn.Value.Day >= new DateOnly(2024, 1, 1) && model.RetiresOn.Value.Day > model.AnnouncedOn.Value.Day
                && model.ReleasedOn.Value.Day < model.AnnouncedOn.Value.Day)
            .GroupBy(model => (model.Provider, model.AnnouncedOn!.Value.Day))
            .Select(notice => (notice.First().Reference, notice.Key.Day))
            .OrderBy(notice => notice.Day),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData(45)]
    public void A_notice_seldom_lowers_a_score_by_much(int? leadTimeDays)
    {
        var changes = Notices
            .Select(notice => (notice, Eve: Score(notice.Model, notice.On.AddDays(-1), leadTimeDays), Day: Score(notice.Model, notice.On, leadTimeDays)))
            .Where(one => one.Eve is { Match: not (MatchKind.Unknown or MatchKind.Ambiguous), Forecast.Basis: not ForecastBasis.Announced }
                && one.Day.Forecast.Basis == ForecastBasis.Announced)
            .Select(one => (one.notice, Change: one.Day.Score - one.Eve.Score, one.Eve, one.Day))
            .OrderBy(one => one.Change)
            .ToArray();
        var slumps = changes.Count(one => one.Change < Slump);
        output.WriteLine($"{slumps} of {changes.Length} notices lower the score by more than 5 points; the median is {changes[changes.Length / 2].Change:+0.0;-0.0}.");
        foreach (var (notice, change, eve, day) in changes.TakeWhile(one => one.Change < Slump))
        {
            output.WriteLine($"{notice.Model} {notice.On}: {change:0.0} ({eve.Score:0.0} → {day.Score:0.0}, U {eve.Unreadiness:0.00} → {day.Unreadiness:0.00}, L {eve.Likelihood:0.00})");
        }

        Assert.True(slumps <= 0.08 * changes.Length, $"{slumps} of {changes.Length}");
    }

    private static DependencyAssessment Score(string model, DateOnly asOf, int? leadTimeDays) => Generated.Assessor.Assess(
        new Dependency { Model = model, MigrationLeadTimeDays = leadTimeDays, Criticality = Criticality.High },
        new ScoringContext(Generated.OutlookOf(asOf), 365, null, new ScoringConstants()));
}
