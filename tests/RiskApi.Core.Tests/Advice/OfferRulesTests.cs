using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>The rules of an offer, held on all living models of all providers under four usage profiles.</summary>
public class OfferRulesTests(ITestOutputHelper output)
{
    private static readonly Outlook Today = Generated.OutlookOf(new(2026, 11, 28));

    private static readonly Lazy<(KnownModel Model, Dependency Usage, DependencyAssessment Scored, Assessment Assessment)[]> Walk = new(() =>
    [
        .. Today.Known.Models
            .Where(model => !model.Facts.IsSurface && model.Status is not (ModelStatus.Retired or ModelStatus.Unknown))
            .SelectMany(model => Profiles(model.Facts.Reference).Select(usage =>
            {
                var assessment = Generated.Assessor.Assess(new Project(null, Criticality.High, [usage]), 365, Today);
                return (model, usage, assessment.Dependencies[0], assessment);
            })),
    ]);

    [Fact]
    public void An_offer_is_a_later_release_or_named_by_the_vendor_or_the_same_weights_or_of_another_maker() => AllOffers((model, offer, other) =>
        Assert.True(
            offer.Relation is OfferRelation.Recommended or OfferRelation.SameWeights
            || other.Facts.Maker != model.Facts.Maker
            || !(other.Lifecycle.ReleasedOn?.Day < model.Lifecycle.ReleasedOn?.Day && other.Facts.Provider == model.Facts.Provider),
            $"{model.Facts.Reference} → {offer.Model}"));

    [Fact]
    public void An_offer_does_the_same() => AllOffers((model, offer, other) => Assert.True(
        KindOf(other.Facts) == KindOf(model.Facts) || (offer.Relation == OfferRelation.Recommended && IsText(other.Facts) && IsText(model.Facts)),
        $"{model.Facts.Reference} → {offer.Model}"));

    [Fact]
    public void An_offer_is_generally_available_and_under_no_notice() =>
        AllOffers((model, offer, other) => Assert.True(other.Status == ModelStatus.Active, $"{model.Facts.Reference} → {offer.Model}"));

    [Fact]
    public void No_offer_goes_first_unless_the_end_of_the_model_is_decided() => AllOffers((model, offer, other) => Assert.True(
        model.Status == ModelStatus.Deprecated || Today.Of(other).Retirement.Summary.RetiresOnP50 > Today.Of(model).Retirement.Summary.RetiresOnP50,
        $"{model.Facts.Reference} → {offer.Model}"));

    [Fact]
    public void What_is_dear_or_not_priced_is_said_in_the_title_where_it_is_offered_at_all()
    {
        foreach (var (model, _, _, assessment) in Walk.Value)
        {
            foreach (var action in assessment.Advice.Where(action => action.ReplacementFacts is not null))
            {
                var offer = action.ReplacementFacts!;
                Assert.True(
                    !(offer.InputUsdPerMillionTokens is not > 0 || offer.TimesTheBill >= 3) || action.Title.Contains("price", StringComparison.Ordinal),
                    $"{model.Facts.Reference}: {action.Title}");
            }
        }
    }

    [Fact]
    public void Nothing_dear_is_offered_where_a_fit_one_has_a_fair_price() => Assert.All(Walk.Value, one => Assert.True(
        !one.Scored.Offers.Any(offer => offer.TimesTheBill <= 2)
        || one.Scored.Offers.All(offer => !(offer.TimesTheBill > 3) || offer.Relation == OfferRelation.Recommended),
        one.Model.Facts.Reference));

    [Fact]
    public void Nobody_is_told_to_leave_what_is_safe_beyond_the_horizon() => Assert.All(
        Walk.Value.Where(one => one.Scored.SafeForDays!.At90 > 365),
        one => Assert.DoesNotContain(one.Assessment.Advice, action => action.Change is ReplaceModel));

    [Fact]
    public void One_replacement_is_named_everywhere() => Assert.All(Walk.Value, one => Assert.All(
        one.Assessment.Advice.Where(action => action.Change is ReplaceModel),
        action => Assert.Equal(one.Scored.Offers[0].Model, action.Replacement)));

    [Fact]
    public void Where_nothing_is_offered_the_answer_says_why() =>
        Assert.All(Walk.Value, one => Assert.Equal(
            one.Scored.Offers.Count == 0, one.Scored.NoOfferBecause?.StartsWith("None found:", StringComparison.Ordinal) == true));

    [Fact]
    public void Most_living_chat_and_embedding_models_of_first_party_providers_have_an_offer()
    {
        var own = Walk.Value
            .Where(one => one.Usage.Evaluation == EvaluationCoverage.Partial
                && one.Model.Facts.Kind is ModelKind.Chat or ModelKind.Reasoning or ModelKind.Embedding
                && Today.Known.Catalog.Provider(one.Model.Facts.Provider) is { Aggregator: false } provider
                && provider.FirstPartyMakers.Contains(one.Model.Facts.Maker))
            .ToArray();
        var with = own.Count(one => one.Scored.Offers.Count > 0);
        output.WriteLine($"{with} of {own.Length} have an offer ({(double)with / own.Length:P1}).");
        foreach (var one in own.Where(one => one.Scored.Offers.Count == 0))
        {
            output.WriteLine($"{one.Model.Facts.Reference}: {one.Scored.NoOfferBecause}");
        }

        Assert.True(with >= 0.8 * own.Length, $"{with} of {own.Length}");
    }

    private static IEnumerable<Dependency> Profiles(string model) =>
    [
        new() { Model = model, Access = AccessPath.Wrapper, PromptCount = 10, Evaluation = EvaluationCoverage.Partial,
                InputTokensPerMonth = 300_000_000, OutputTokensPerMonth = 30_000_000 },
        new() { Model = model },
        new() { Model = model, Criticality = Criticality.Critical, Access = AccessPath.Gateway, Evaluation = EvaluationCoverage.Full, PromptCount = 3 },
        new() { Model = model, Environment = DeploymentEnvironment.Test, PromptCount = 40, RequestsPerMonth = 1000 },
    ];

    private static void AllOffers(Action<KnownModel, Offer, KnownModel> holds)
    {
        foreach (var (model, _, scored, _) in Walk.Value)
        {
            foreach (var offer in scored.Offers)
            {
                holds(model, offer, Today.Resolve(offer.Model).Known!);
            }
        }
    }

    private static ModelKind KindOf(Model model) => model.Kind == ModelKind.Reasoning ? ModelKind.Chat : model.Kind;

    private static bool IsText(Model model) =>
        model.Kind is ModelKind.Chat or ModelKind.Reasoning or ModelKind.Completion or ModelKind.Code or ModelKind.Search;
}
