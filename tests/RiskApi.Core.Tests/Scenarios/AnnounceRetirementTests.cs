using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scenarios;

/// <summary>The hypothesis that a vendor announces a retirement.</summary>
public class AnnounceRetirementTests
{
    private static readonly Project Gpt45 = new(null, Criticality.Critical, [new Dependency { Model = "openai/gpt-4.5-preview", MigrationLeadTimeDays = 45 }]);

    [Fact]
    public void Supposed_the_day_before_it_scores_as_the_real_notice_did()
    {
        var supposed = Compare(new(2025, 4, 13), new(2025, 7, 14)).Dependencies[0].After!;
        var real = Generated.Assessor.Assess(Gpt45, 365, Generated.OutlookOf(new(2025, 4, 14)));

        Assert.Equal(ModelStatus.Deprecated, supposed.Status);
        Assert.Equal(real.Dependencies[0].Deadline.StartByOn, supposed.Deadline.StartByOn);
        Assert.Equal(real.Score, Compare(new(2025, 4, 13), new(2025, 7, 14)).Score.After!.Value, 1.0);
    }

    [Fact]
    public void The_method_treats_it_as_any_announced_date()
    {
        var (scenario, _) = Suppose(new(2025, 4, 13), "openai/gpt-4.5-preview", new(2025, 7, 14));
        var model = scenario.Outlook.Of(scenario.Outlook.Resolve("gpt-4.5-preview").Known!);

        Assert.Equal((ForecastBasis.Announced, new DateOnly(2025, 7, 14)), (model.Retirement.Basis, model.Retirement.CommittedOn));
        Assert.Equal((92, 137), (model.Known.Lifecycle.NoticeDays, model.Known.Lifecycle.LifespanDays));
        Assert.True(model.Retirement.Within(92).Probability - model.Retirement.Within(91).Probability > 0.5);
    }

    [Fact]
    public void Nothing_else_changes()
    {
        var asOf = new DateOnly(2026, 8, 15);
        var actual = Generated.OutlookOf(asOf);
        var supposed = Suppose(asOf, "openai/gpt-4.1-2025-04-14", new(2027, 6, 1)).Scenario.Outlook;

        Assert.Null(actual.Resolve("openai/gpt-4.1-2025-04-14").Known!.Lifecycle.RetiresOn);
        Assert.All(TestCatalog.Shipped.AsOf(asOf).Models.Where(model => model.Facts.Id != "gpt-4.1-2025-04-14"), model => Assert.Same(
            actual.Of(actual.Known.Find(model.Facts)!).Retirement.GetType(),
            supposed.Of(supposed.Known.Find(model.Facts)!).Retirement.GetType()));
    }

    [Fact]
    public void A_published_date_gives_way() =>
        Assert.Equal(
            new DateOnly(2026, 1, 1),
            Suppose(new(2025, 5, 1), "openai/gpt-4.5-preview", new(2026, 1, 1)).Scenario.Outlook.Resolve(
                "gpt-4.5-preview").Known!.Lifecycle.RetiresOn!.Value.Day);

    [Fact]
    public void On_the_as_of_date_itself_it_stops_today() =>
        Assert.Equal(ModelStatus.Retired, Compare(new(2025, 4, 13), new(2025, 4, 13)).Dependencies[0].After!.Status);

    [Fact]
    public void It_reaches_fallbacks_too()
    {
        var fallback = new Fallback { Model = "anthropic/claude-opus-5", Automatic = true, TriggersOnModelNotFound = true };
        var project = new Project(null, null, [new Dependency { Model = "openai/gpt-4.1-2025-04-14", Fallback = fallback }]);
        var (scenario, _) = Scenario.Of(
            "s", project, [new AnnounceRetirement { Model = fallback.Model, RetiresOn = new(2027, 3, 1) }], 365, Generated.Today, new ScoringConstants());
        var dependency = Generated.Assessor.Compare(project, [scenario], 365, Generated.Today).Scenarios[0].Dependencies[0];

        Assert.Equal(DependencyOutcome.Changed, dependency.Outcome);
        Assert.True(dependency.Impact.Change > 0.1);
    }

    [Theory]
    [InlineData("nobody/knows-this", "2027-01-01", "model", "No catalogued model")]
    [InlineData("gemini-2.5-pro", "2027-01-01", "model", "Name one of gemini-api/gemini-2.5-pro")]
    [InlineData("openai/gpt-4.5-preview", "2027-01-01", "model", "had stopped answering")]
    [InlineData("openai/gpt-4.1", "2026-11-23", "retiresOn", "before the as-of date, 2026-11-24")]
    public void What_cannot_be_announced_is_told(string model, string retiresOn, string member, string message)
    {
        var fault = Assert.Single(Suppose(new(2026, 11, 24), model, DateOnly.Parse(retiresOn)).Faults);

        Assert.Equal(member, fault.Member);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private static ScenarioComparison Compare(DateOnly asOf, DateOnly retiresOn) =>
        Generated.Assessor.Compare(Gpt45, [Suppose(asOf, "openai/gpt-4.5-preview", retiresOn).Scenario], 365, Generated.OutlookOf(asOf)).Scenarios[0];

    private static (Scenario Scenario, IReadOnlyList<ChangeFault> Faults) Suppose(DateOnly asOf, string model, DateOnly retiresOn) =>
        Scenario.Of("s", Gpt45, [new AnnounceRetirement { Model = model, RetiresOn = retiresOn }], 365, Generated.OutlookOf(asOf), new ScoringConstants());
}
