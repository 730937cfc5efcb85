using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Findings;

/// <summary>Something that was found about a dependency.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Project">The project.</param>
/// <param name="Stated">The dependency as the project states it.</param>
/// <param name="Scored">The dependency as it was assessed.</param>
/// <param name="Message">The finding in words, with what to do about it.</param>
internal sealed record Finding(FindingKind Kind, Assessed Project, Dependency Stated, DependencyAssessment Scored, string Message);

/// <summary>What can be found about a dependency; the words are the ids of rules, and are never given another meaning.</summary>
internal enum FindingKind
{
    ModelRetired,
    ModelUnderNotice,
    StartByPassed,
    LikelyToRetire,
    ModelUnknown,
    ModelInPreview,
    NameCanMove,
    FallbackUnfit,
}

/// <summary>What a kind of finding means.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">It in a line.</param>
/// <param name="Meaning">Why it matters.</param>
/// <param name="Advice">What to do.</param>
internal sealed record FindingRule(FindingKind Kind, string Title, string Meaning, string Advice)
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        new(FindingKind.ModelRetired, "The model has stopped answering",
            "Calls get an error or, at some providers, silently another model.",
            "Move to another model, or remove the last caller."),
        new(FindingKind.ModelUnderNotice, "Notice of retirement was given for the model",
            "The vendor has said that the model will stop; new deployments may be refused before that day.",
            "Move to a model without a notice, starting by the day that leaves time for the migration."),
        new(FindingKind.StartByPassed, "The day to start the migration by has passed",
            "The migration takes longer than the time that is left: the day is the committed date of the end, or the forecast's early estimate where there is none, less the lead time.",
            "Start now, or shorten the lead time: fewer approvals, an evaluation suite, a fallback that takes over meanwhile."),
        new(FindingKind.LikelyToRetire, "The model is likely to be retired within the horizon",
            "No date is committed; comparable models were retired at such a pace that the end is more likely than not.",
            "Prepare the migration before the notice: build an evaluation suite, and choose a replacement."),
        new(FindingKind.ModelUnknown, "The name means no catalogued model that is known to be alive",
            "What is not known is not thereby safe: the name fits no model or several, or a date without commitment has passed.",
            "Write the name as the provider does; GET /v1/resolve tries spellings."),
        new(FindingKind.ModelInPreview, "The model is a preview",
            "Previews go sooner and with less notice than generally available models.",
            "Move to a generally available model before production depends on it."),
        new(FindingKind.NameCanMove, "The name can be pointed at other weights",
            "An alias follows the vendor's choice; answers change without a change in the code.",
            "Name a snapshot, and move by decision."),
        new(FindingKind.FallbackUnfit, "The fallback does not cover a retirement",
            "A fallback helps on a retirement only if it takes over on \"model not found\", is alive, and does not go in the same wave.",
            "Let it trigger on 404 and 410 too, and choose one of another provider or maker; exercise it."),
    ];
}
