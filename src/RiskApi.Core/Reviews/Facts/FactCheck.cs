using System.Text.Json.Serialization;

namespace RiskApi.Core.Reviews.Facts;

/// <summary>What the facts of a project can say about an item of a checklist.</summary>
/// <remarks>
/// A check looks at each dependency that it concerns, or at the project. Its answer is no where one of them fails, left to people where one
/// leaves it open, yes where all pass, and not applicable where none is concerned. Where nothing else is said it concerns dependencies in production.
/// </remarks>
[JsonConverter(typeof(KebabCaseEnumConverter<FactCheck>))]
public enum FactCheck
{
    /// <summary>Every model string means exactly one catalogued model. Concerns every dependency.</summary>
    EveryModelResolves,

    /// <summary>No model has stopped answering; left to people where it is not known.</summary>
    NoRetiredModel,

    /// <summary>Criticality, access, prompts and evaluation are stated, not assumed.</summary>
    UsageIsStated,

    /// <summary>No name can be pointed at other weights without notice.</summary>
    NamesArePinned,

    /// <summary>No model is a preview.</summary>
    NoPreview,

    /// <summary>Every model is called through a wrapper or a gateway; left to people where the access is not stated.</summary>
    AccessIsDecoupled,

    /// <summary>No dependency has a fallback: not applicable then, else left to people with their names.</summary>
    Fallbacks,

    /// <summary>Every dependency of high or critical criticality names a fallback; stored vectors can have none.</summary>
    FallbackIsNamed,

    /// <summary>Every fallback takes over on "model not found"; left to people where nobody said.</summary>
    FallbackTriggersOnModelNotFound,

    /// <summary>Every fallback has another provider or another maker than the model that it stands in for.</summary>
    FallbackRunsOnAnotherClock,

    /// <summary>Every fallback is a model without a notice that is likelier to answer over the horizon than not.</summary>
    FallbackOutlastsTheHorizon,

    /// <summary>Every fallback of critical dependencies takes over by itself.</summary>
    FallbackIsAutomatic,

    /// <summary>Every prompt has an automatic evaluation; left to people where that is not stated.</summary>
    EvaluationIsAutomatic,

    /// <summary>
    /// The vendor or the assessment's advice names a replacement for every model that has a notice or a successor, or a probability of 50 % or more to make
    /// work within the horizon; left to people where neither does.
    /// </summary>
    ReplacementIsKnown,

    /// <summary>
    /// No dependency stores vectors of its model: not applicable then, else left to people with the number of items. Concerns every dependency.
    /// </summary>
    StoredVectors,

    /// <summary>No dependency is fine-tuned: not applicable then, else left to people with the base models. Concerns every dependency.</summary>
    FineTunes,

    /// <summary>No fine-tuned model's base is under notice or has stopped. Concerns every dependency.</summary>
    FineTunedBasesLast,

    /// <summary>No model is under notice or has stopped: not applicable then, else left to people with the dates.</summary>
    ModelsUnderNotice,

    /// <summary>No day to start a migration by has passed.</summary>
    StartByNotPassed,

    /// <summary>Every migration has a probability of 80 % or more to fit into the time there is.</summary>
    NoticeLeavesEnoughTime,

    /// <summary>The lead time of a migration is stated, not derived from assumptions.</summary>
    LeadTimeIsStated,

    /// <summary>Monthly input and output tokens are stated.</summary>
    VolumesAreStated,

    /// <summary>
    /// The advised replacements of those models raise the monthly bill by no more than 20 % at the stated volumes; left to people where a price, a volume or a
    /// replacement is not known.
    /// </summary>
    ReplacementPriceFits,

    /// <summary>Left to people with the forced migrations and the engineer-days to expect within the horizon. Concerns the project.</summary>
    ForcedWork,

    /// <summary>The project names an owner.</summary>
    OwnerIsNamed,

    /// <summary>No provider carries more than two thirds of the expected loss. Concerns the project.</summary>
    NoDominantProvider,

    /// <summary>No two models stop for certain within 30 days of each other. Concerns the project.</summary>
    NoRetirementWave,

    /// <summary>The score is below the band high. Concerns the project.</summary>
    ExposureIsModerate,
}
