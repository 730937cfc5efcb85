using RiskApi.Advice;
using RiskApi.Scoring;

namespace RiskApi.Planning;

/// <summary>One action of a package.</summary>
/// <param name="Proposal">It.</param>
/// <param name="Before">The dependency as the steps of the package before it leave it, for which it was proposed.</param>
internal sealed record PackageStep(Proposal Proposal, DependencyEvaluation Before)
{
    public int EffortTenths => Tenths.Of(Proposal.EffortDays);

    /// <summary>Whether it decides which model is called; a dependency has one.</summary>
    public bool ChoosesModel => Proposal.Action is ActionKind.Migrate or ActionKind.LeavePreview or ActionKind.RetrainFineTune or ActionKind.RemoveRetiredModel;

    /// <summary>Whether it decides what answers instead; a dependency has one such.</summary>
    public bool ChoosesFallback => Proposal.Action is ActionKind.AddFallback or ActionKind.RepairFallback;
}
