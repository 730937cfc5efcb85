using System.Text.Json.Serialization;
using RiskApi.Scenarios.Changes;

namespace RiskApi.Scenarios;

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
