namespace RiskApi.Core.Reviews.Facts;

/// <summary>Runs checks.</summary>
internal static class FactChecks
{
    /// <summary>What a check finds, line by line; nothing where it concerns nothing.</summary>
    public static IEnumerable<FactLine> Run(FactCheck check, ReviewFacts facts) => check switch
    {
        FactCheck.EveryModelResolves => Each(facts.Models, IdentityFacts.Resolves),
        FactCheck.NoRetiredModel => Each(facts.InProduction, LifecycleFacts.IsNotRetired),
        FactCheck.UsageIsStated => Each(facts.InProduction, model => UsageFacts.IsStated(model, facts)),
        FactCheck.NamesArePinned => Each(facts.InProduction, IdentityFacts.IsPinned),
        FactCheck.NoPreview => Each(facts.InProduction, IdentityFacts.IsNoPreview),
        FactCheck.AccessIsDecoupled => Each(facts.InProduction, UsageFacts.AccessIsDecoupled),
        FactCheck.Fallbacks => Each(facts.InProduction, FallbackFacts.Stands),
        FactCheck.FallbackIsNamed => Each(facts.InProduction, model => FallbackFacts.IsNamed(model, facts)),
        FactCheck.FallbackTriggersOnModelNotFound => Each(facts.InProduction, FallbackFacts.Triggers),
        FactCheck.FallbackRunsOnAnotherClock => Each(facts.InProduction, FallbackFacts.RunsOnAnotherClock),
        FactCheck.FallbackOutlastsTheHorizon => Each(facts.InProduction, FallbackFacts.OutlastsTheHorizon),
        FactCheck.FallbackIsAutomatic => Each(facts.InProduction, FallbackFacts.IsAutomatic),
        FactCheck.EvaluationIsAutomatic => Each(facts.InProduction, UsageFacts.EvaluationIsAutomatic),
        FactCheck.ReplacementIsKnown => Each(facts.InProduction, LifecycleFacts.ReplacementIsKnown),
        FactCheck.StoredVectors => Each(facts.Models, IdentityFacts.StoredVectors),
        FactCheck.FineTunes => Each(facts.Models, IdentityFacts.FineTune),
        FactCheck.FineTunedBasesLast => Each(facts.Models, IdentityFacts.FineTunedBaseLasts),
        FactCheck.ModelsUnderNotice => Each(facts.InProduction, LifecycleFacts.UnderNotice),
        FactCheck.StartByNotPassed => Each(facts.InProduction, model => LifecycleFacts.StartByNotPassed(model, facts)),
        FactCheck.NoticeLeavesEnoughTime => Each(facts.InProduction, LifecycleFacts.NoticeLeavesEnoughTime),
        FactCheck.LeadTimeIsStated => Each(facts.InProduction, UsageFacts.LeadTimeIsStated),
        FactCheck.VolumesAreStated => Each(facts.InProduction, UsageFacts.VolumesAreStated),
        FactCheck.ReplacementPriceFits => Each(facts.InProduction, LifecycleFacts.ReplacementPriceFits),
        FactCheck.ForcedWork => [ProjectFacts.ForcedWork(facts)],
        FactCheck.OwnerIsNamed => [ProjectFacts.OwnerIsNamed(facts)],
        FactCheck.NoDominantProvider => [ProjectFacts.NoDominantProvider(facts)],
        FactCheck.NoRetirementWave => ProjectFacts.NoRetirementWave(facts),
        FactCheck.ExposureIsModerate => [ProjectFacts.ExposureIsModerate(facts)],
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "There is no such check."),
    };

    private static IEnumerable<FactLine> Each(IEnumerable<UsedModel> models, Func<UsedModel, FactLine?> find) => models.Select(find).OfType<FactLine>();
}
