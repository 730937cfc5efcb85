using RiskApi.Core.Catalog;
using RiskApi.Core.Gate;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Writing.Checks;

namespace RiskApi.Commands.Checks;

/// <summary>A check as JSON: the gate's verdict in the gate's words, with the places.</summary>
/// <param name="Verdict">Pass or fail.</param>
/// <param name="Summary">The verdict in a line.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Reasons">Why it fails.</param>
/// <param name="KnownFindings">What would fail but was there at the revision already.</param>
/// <param name="ExemptFindings">What would fail but is exempt on this day.</param>
/// <param name="Models">The models to tell of: all that are named, or those of which a use is new.</param>
/// <param name="LeftOut">What was not read, and why.</param>
/// <param name="Warnings">What to know before the verdict is relied on.</param>
internal sealed record CheckView(
    Verdict Verdict,
    string Summary,
    DateOnly AsOf,
    IReadOnlyList<GateFinding> Reasons,
    IReadOnlyList<GateFinding> KnownFindings,
    IReadOnlyList<GateFinding> ExemptFindings,
    IReadOnlyList<CheckedModelView> Models,
    IReadOnlyList<IgnoredItems> LeftOut,
    IReadOnlyList<string> Warnings)
{
    public static CheckView Of(Check check) => new(
        check.Verdict.Verdict,
        check.Summary,
        check.AsOf,
        check.Verdict.Reasons,
        check.Verdict.KnownFindings,
        check.Verdict.ExemptFindings,
        [.. (check.Told?.Dependencies ?? []).Select(one => new CheckedModelView(
            one.Stated.Model,
            one.Scored.ScoredAs,
            one.Stated.Environment,
            one.Scored.Status,
            one.Scored.Lifecycle?.RetiresOn,
            one.Scored.Summary,
            one.Scored.Offers is [var best, ..] ? best.Model : null,
            one.Stated.Occurrences ?? []))],
        check.LeftOut,
        check.Warnings);
}

/// <summary>A model that source names.</summary>
/// <param name="Dependency">The model as the source names it, with what its place tells of the provider.</param>
/// <param name="Model">The reference of the model that it was scored as; null where there is none.</param>
/// <param name="Environment">Where the calls come from; null where the source does not say.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="RetiresOn">Its committed shutdown date; null where there is none.</param>
/// <param name="Summary">Where it stands and what to do, in a sentence.</param>
/// <param name="Instead">The first model that can take over; null where none is on record.</param>
/// <param name="Occurrences">Where the source names it.</param>
internal sealed record CheckedModelView(
    string Dependency,
    string? Model,
    DeploymentEnvironment? Environment,
    ModelStatus Status,
    PartialDate? RetiresOn,
    string? Summary,
    string? Instead,
    IReadOnlyList<Occurrence> Occurrences);
