using System.Text.Json.Serialization;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Scenarios;

/// <summary>One hypothesis of a scenario: something that the team or a vendor does. What already holds stays as it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(ReplaceModel), "replace-model")]
[JsonDerivedType(typeof(PinSnapshot), "pin-snapshot")]
[JsonDerivedType(typeof(AddFallback), "add-fallback")]
[JsonDerivedType(typeof(RemoveFallback), "remove-fallback")]
[JsonDerivedType(typeof(BuildEvaluation), "build-evaluation")]
[JsonDerivedType(typeof(RouteThroughGateway), "route-through-gateway")]
[JsonDerivedType(typeof(ShortenApprovals), "shorten-approvals")]
[JsonDerivedType(typeof(PrepareReEmbedding), "prepare-re-embedding")]
[JsonDerivedType(typeof(SetLeadTime), "set-lead-time")]
[JsonDerivedType(typeof(SetShare), "set-share")]
[JsonDerivedType(typeof(SetCriticality), "set-criticality")]
[JsonDerivedType(typeof(SetUsage), "set-usage")]
[JsonDerivedType(typeof(AddDependency), "add-dependency")]
[JsonDerivedType(typeof(DropDependency), "drop-dependency")]
[JsonDerivedType(typeof(AnnounceRetirement), "announce-retirement")]
public abstract record Change
{
    /// <summary>Makes the change, or says why it cannot be made.</summary>
    internal abstract ChangeFault? Apply(ScenarioDraft draft);
}

/// <summary>Why a change cannot be made.</summary>
/// <param name="Position">The change's position in its scenario, from 0.</param>
/// <param name="Member">The member at fault, by its name in JSON.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record ChangeFault(int Position, string Member, string Message);

/// <summary>A change to one dependency.</summary>
public abstract record DependencyChange : Change
{
    /// <summary>The dependency, named by its model string as it stands after the changes before this one.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public required string Dependency { get; init; }

    /// <summary>Its position in the list of dependencies, from 0, after the changes before this one; only needed where several dependencies have that model string.</summary>
    public int? Index { get; init; }

    internal sealed override ChangeFault? Apply(ScenarioDraft draft)
    {
        var (index, fault) = draft.Find(Dependency, Index);
        if (fault is null)
        {
            draft.Replace(index, Of(draft.Evaluate(index), draft.Context));
        }

        return fault;
    }

    /// <summary>The dependency after the change; null where it is gone.</summary>
    internal abstract Usage.Dependency? Of(DependencyEvaluation evaluation, ScoringContext context);
}
