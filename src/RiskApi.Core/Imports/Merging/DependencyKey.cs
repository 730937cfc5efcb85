using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Imports.Merging;

/// <summary>What makes two dependencies the same one: the model that the name means, else the name itself, and the environment.</summary>
internal readonly record struct DependencyKey(string Model, bool IsKnown, DeploymentEnvironment Environment)
{
    public static DependencyKey Of(Dependency usage, ModelResolution resolution) => new(
        resolution.Known?.Facts.Reference ?? usage.Model.Trim(),
        resolution.Known is not null,
        usage.Environment ?? DeploymentEnvironment.Production);
}
