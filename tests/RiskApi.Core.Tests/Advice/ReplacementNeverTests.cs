using CsCheck;
using RiskApi.Core.Advice;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>What no weight can bring about: a replacement that is gone, about to go, going sooner, or unfit.</summary>
public class ReplacementNeverTests
{
    private static readonly DateOnly[] Days = [new(2024, 6, 1), new(2025, 4, 20), new(2026, 8, 15), new(2026, 11, 24)];

    private static readonly Gen<WeighingConstants> Weights =
        from values in Gen.Double[0, 10].Array[11]
        select new WeighingConstants
        {
            VendorRecommendation = values[0],
            Runway = values[1],
            Age = values[2],
            Provider = values[3],
            Succession = values[4],
            Price = values[5],
            Kind = values[6],
            Context = values[7],
            OwnApi = values[8],
            LineRecord = values[9],
            Diversity = values[10],
        };

    [Fact]
    public void It_is_alive_generally_available_fit_and_outlasts_the_model_whatever_the_terms_count() =>
        Gen.Select(Weights, Gen.Int[0, Days.Length - 1], Generated.Project).Sample(
            (weights, day, project) =>
            {
                var outlook = Generated.OutlookOf(Days[day]);
                var assessment = new Assessor(new MethodConstants { Weighing = weights }).Assess(project, 365, outlook);
                foreach (var action in assessment.Advice.Where(action => action.ReplacementFacts is not null))
                {
                    AssertSound(action, [.. assessment.Dependencies.Where(scored => scored.Requested == action.Dependency)], outlook);
                }
            },
            iter: 200);

    [Fact]
    public void So_it_is_for_every_model_of_the_catalog()
    {
        foreach (var outlook in Days.Select(Generated.OutlookOf))
        {
            foreach (var model in outlook.Known.Models)
            {
                var assessment = Generated.Assessor.Assess(new Project(null, null, [new() { Model = model.Facts.Reference }]), 365, outlook);
                foreach (var action in assessment.Advice.Where(action => action.ReplacementFacts is not null))
                {
                    AssertSound(action, assessment.Dependencies, outlook);
                }
            }
        }
    }

    [Fact]
    public void Hearing_is_not_replaced_by_speaking() =>
        Assert.All(
            Generated.Assess(new Dependency { Model = "openai/whisper-1" }).Advice.Where(action => action.ReplacementFacts is not null),
            action => Assert.Contains("transcribe", action.Replacement, StringComparison.Ordinal));

    /// <param name="action">The action.</param>
    /// <param name="named">The dependencies of the name that the action gives: a project may use a model twice, with different lead times.</param>
    /// <param name="outlook">What is known.</param>
    private static void AssertSound(AdvisedAction action, IReadOnlyList<DependencyAssessment> named, Outlook outlook)
    {
        var (replacement, model) = (outlook.Resolve(action.Replacement!).Known!, outlook.Resolve(named[0].ScoredAs!).Known!);
        Assert.Equal(ModelStatus.Active, replacement.Status);
        Assert.True(replacement.Facts.Stage is null or ReleaseStage.Ga);
        Assert.True(
            replacement.Facts.ContextTokens is null || model.Facts.ContextTokens is null || replacement.Facts.ContextTokens >= model.Facts.ContextTokens);
        Assert.True(
            replacement.Facts.Kind == model.Facts.Kind || (IsText(replacement.Facts.Kind) && IsText(model.Facts.Kind)),
            $"{replacement.Facts.Reference} for {model.Facts.Reference}");
        Assert.NotEqual(model.Facts.Reference, replacement.Facts.Reference);

        if (action.Action is ActionKind.AddFallback or ActionKind.RepairFallback)
        {
            Assert.NotEqual(model.Facts.Provider, replacement.Facts.Provider);
            Assert.NotEqual(model.Facts.Maker, replacement.Facts.Maker);
        }
        else
        {
            var (its, theOther) = (outlook.Of(replacement).Retirement, outlook.Of(model).Retirement);
            Assert.True(its.Summary.RetiresOnP50 > theOther.Summary.RetiresOnP50);
            Assert.Contains(named.Select(scored => 365 + scored.Deadline.LeadTimeDays), withinDays =>
                its.ProbabilityWithin(withinDays) < theOther.ProbabilityWithin(withinDays));
        }
    }

    private static bool IsText(ModelKind kind) => kind is ModelKind.Chat or ModelKind.Completion or ModelKind.Reasoning or ModelKind.Code or ModelKind.Search;
}
