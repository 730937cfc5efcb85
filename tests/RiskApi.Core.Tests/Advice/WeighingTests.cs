using CsCheck;
using RiskApi.Core.Advice;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>How models that could stand in are weighed.</summary>
public class WeighingTests
{
    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(2.0, -1.0 / 3)]
    [InlineData(8.0, -1)]
    [InlineData(64.0, -2)]
    [InlineData(1000.0, -2)]
    [InlineData(0.75, 0.0519)]
    [InlineData(0.5, 0.125)]
    [InlineData(0.25, 0.125 - (1.0 / 3))]
    [InlineData(0.01, -1)]
    [InlineData(null, -1)]
    public void Dearer_costs_a_little_cheaper_gains_and_far_cheaper_is_another_class(double? timesTheBill, double value) =>
        Assert.Equal(value, Weighing.PriceValue(timesTheBill), 1e-3);

    [Fact]
    public void A_dearer_bill_never_weighs_more() => Gen.Select(Gen.Double[1, 1e6], Gen.Double[1, 1e6]).Sample((one, other) =>
        Assert.True(Weighing.PriceValue(Math.Min(one, other)) >= Weighing.PriceValue(Math.Max(one, other))));

    [Fact]
    public void The_named_model_has_the_greatest_weight_of_all_that_will_do() => Generated.Project.Sample(
        project =>
        {
            var (scored, context) = Context(project);
            foreach (var dependency in scored.Dependencies.Where(dependency => dependency.Model is not null))
            {
                foreach (var shortlist in new[]
                {
                    context.Shortlists.Replacements(dependency.Model!.Known), context.Shortlists.Fallbacks(dependency.Model.Known)
                })
                {
                    bool WillDo(Candidate candidate) => candidate.Outlook.Retirement.Summary.RetiresOnP50 > dependency.Forecast.Summary.RetiresOnP50;
                    double Weight(Candidate candidate) => context.Weighing.Explain(new(candidate, shortlist), dependency).Sum(term => term.Points);
                    var best = context.Weighing.Best(shortlist, dependency, WillDo);

                    Assert.Equal(shortlist.Candidates.Any(WillDo), best is not null);
                    Assert.True(best is null || shortlist.Candidates.Where(WillDo).Max(Weight) <= Weight(best.Candidate) + 0.1);
                }
            }
        },
        iter: 50);

    [Fact]
    public void The_terms_add_up_to_the_weight() => Generated.Project.Sample(
        project => Assert.All(Generated.Assess(project).Advice.Select(action => action.ReplacementFacts).OfType<ReplacementFacts>(), facts =>
        {
            Assert.Equal(facts.Weight, facts.Terms.Sum(term => term.Points), 1e-9);
            Assert.Equal(facts.RecommendedByVendor, facts.Terms.Any(term => term.Term == ReplacementTerm.VendorRecommendation));
            Assert.All(facts.Terms, term => Assert.False(string.IsNullOrWhiteSpace(term.Because)));
        }),
        iter: 100);

    [Theory]
    [InlineData(900_000_000, 1_000_000, "acme/cheap-to-read")]
    [InlineData(1_000_000, 900_000_000, "acme/cheap-to-write")]
    public void The_price_is_that_of_the_projects_own_volumes(long input, long output, string cheaper)
    {
        var outlook = OutlookOf(
            CatalogBuilder.Model("old", "2024-01-01") with
            {
                RetiresOn = CatalogBuilder.Date("2026-12-31"),
                AnnouncedOn = CatalogBuilder.Date("2026-06-01"),
                InputUsdPerMillionTokens = 4,
                OutputUsdPerMillionTokens = 4
            },
            CatalogBuilder.Model("cheap-to-read", "2026-05-01") with { InputUsdPerMillionTokens = 4, OutputUsdPerMillionTokens = 40 },
            CatalogBuilder.Model("cheap-to-write", "2026-05-01") with { InputUsdPerMillionTokens = 40, OutputUsdPerMillionTokens = 4 });
        var dependency = new Dependency { Model = "acme/old", InputTokensPerMonth = input, OutputTokensPerMonth = output };

        Assert.Equal(cheaper, Migrate(outlook, dependency).Replacement);
    }

    [Fact]
    public void An_unknown_price_is_not_cheap()
    {
        var outlook = OutlookOf(
            CatalogBuilder.Model("old", "2024-01-01") with
            {
                RetiresOn = CatalogBuilder.Date("2026-12-31"),
                AnnouncedOn = CatalogBuilder.Date("2026-06-01"),
                InputUsdPerMillionTokens = 4,
                OutputUsdPerMillionTokens = 4
            },
            CatalogBuilder.Model("a-unpriced", "2026-05-01"),
            CatalogBuilder.Model("b-dearer", "2026-05-01") with { InputUsdPerMillionTokens = 16, OutputUsdPerMillionTokens = 16 });

        Assert.Equal("acme/b-dearer", Migrate(outlook, new() { Model = "acme/old" }).Replacement);
    }

    [Fact]
    public void The_vendors_recommendation_outweighs_twice_the_price_and_twice_the_age()
    {
        var outlook = OutlookOf(
            CatalogBuilder.Model("old", "2024-01-01") with
            {
                RetiresOn = CatalogBuilder.Date("2026-12-31"),
                AnnouncedOn = CatalogBuilder.Date("2026-06-01"),
                Replacements = ["named"],
                InputUsdPerMillionTokens = 4,
                OutputUsdPerMillionTokens = 4,
            },
            CatalogBuilder.Model("named", "2025-11-01") with { InputUsdPerMillionTokens = 8, OutputUsdPerMillionTokens = 8 },
            CatalogBuilder.Model("other", "2026-05-01") with { InputUsdPerMillionTokens = 4, OutputUsdPerMillionTokens = 4 });
        var action = Migrate(outlook, new() { Model = "acme/old" });

        Assert.Equal("acme/named", action.Replacement);
        Assert.Contains(action.ReplacementFacts!.Terms, term => term is { Term: ReplacementTerm.VendorRecommendation, Points: > 0 });
    }

    [Fact]
    public void Concentration_changes_by_what_two_Herfindahl_indexes_say() =>
        Gen.Select(Generated.Project, Gen.Int[0, 5], Gen.Int[0, TestCatalog.Shipped.Models.Count - 1]).Sample((project, index, target) =>
        {
            var scored = new ProjectEvaluation(project, ScoringOf(project));
            var dependency = scored.Dependencies[index % scored.Dependencies.Length];
            var to = TestCatalog.Shipped.Models[target];
            if (dependency.Model is not { Known.Facts: { } from } || scored.Dependencies.Any(one => one.Model is null))
            {
                return;
            }

            double Index(Func<Model, string> name, Model moved)
            {
                var shares = scored.Dependencies
                    .GroupBy(one => name(ReferenceEquals(one, dependency) ? moved : one.Model!.Known.Facts), one => (one.Factors with { Cover = 0 }).Impact)
                    .Select(group => group.Sum())
                    .ToArray();
                return shares.Sum() > 0 ? shares.Sum(share => share * share) / (shares.Sum() * shares.Sum()) : 0;
            }

            var change = (Index(model => model.Provider, to) - Index(model => model.Provider, from)
                + Index(model => model.Maker, to) - Index(model => model.Maker, from)) / 2;
            Assert.Equal(change, new ImpactSpread(scored.Dependencies).ChangeByMoving(dependency, from, to), 1e-9);
        });

    [Fact]
    public void The_more_diversity_counts_the_less_a_fallback_rests_on_who_carries_the_project()
    {
        Dependency[] dependencies =
        [
            new() { Model = "anthropic/claude-sonnet-4-5-20250929" }, .. Enumerable.Repeat(new Dependency { Model = "openai/gpt-4.1-2025-04-14" }, 4)
        ];
        string Fallback(double diversity) => new Assessor(new MethodConstants { Weighing = new() { Diversity = diversity } })
            .Assess(new Project(null, null, dependencies), 365, Generated.Today)
            .Advice.First(action => action is { Action: ActionKind.AddFallback, Dependency: "anthropic/claude-sonnet-4-5-20250929" }).Replacement!;

        Assert.StartsWith("openai/", Fallback(0), StringComparison.Ordinal);
        Assert.False(Fallback(5).StartsWith("openai/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bill_of_vectors_is_that_of_their_input()
    {
        var outlook = OutlookOf(
            CatalogBuilder.Model("old", "2024-01-01") with
            {
                Kind = ModelKind.Embedding,
                RetiresOn = CatalogBuilder.Date("2026-12-31"),
                AnnouncedOn = CatalogBuilder.Date("2026-06-01"),
                InputUsdPerMillionTokens = 0.1m
            },
            CatalogBuilder.Model("new", "2026-05-01") with { Kind = ModelKind.Embedding, InputUsdPerMillionTokens = 0.02m });
        var facts = Migrate(outlook, new() { Model = "acme/old", InputTokensPerMonth = 1_000_000_000 }).ReplacementFacts!;

        Assert.Equal(-80, facts.UsdPerMonthChange);
        Assert.Contains(
            "0.2 times as much at the stated volumes", facts.Terms.Single(term => term.Term == ReplacementTerm.Price).Because, StringComparison.Ordinal);
    }

    private static AdvisedAction Migrate(Outlook outlook, Dependency dependency) =>
        Assert.Single(Generated.Assessor.Assess(new Project(null, null, [dependency]), 365, outlook).Advice, action => action.Action == ActionKind.Migrate);

    private static Outlook OutlookOf(params Model[] models)
    {
        var catalog = CatalogBuilder.CatalogOf(models);
        return new(catalog.AsOf(new(2026, 8, 15)), new ModelResolver(catalog));
    }

    private static ScoringContext ScoringOf(Project project) => new(Generated.Today, 365, project.Criticality, new ScoringConstants());

    private static (ProjectEvaluation Scored, AdviceContext Context) Context(Project project)
    {
        var (scored, weights) = (new ProjectEvaluation(project, ScoringOf(project)), new WeighingConstants());
        return (scored, new(
            scored.Context, new Shortlists(Generated.Today, weights), new Weighing(weights, new ImpactSpread(scored.Dependencies)), new AdviceConstants()));
    }
}
