using RiskApi.Resolution;
using RiskApi.Usage;

namespace RiskApi.Importing.Merging;

/// <summary>A model of a file, with what the catalog says of its name.</summary>
/// <param name="Usage">The dependency as it would be stored.</param>
/// <param name="Resolution">What its name means today.</param>
/// <param name="Names">The names that the file gives it, as they are written; those that mean one model in one environment are taken together.</param>
/// <param name="Members">What the file tells of its use, and how.</param>
public sealed record ImportedModel(Dependency Usage, ModelResolution Resolution, IReadOnlyList<string> Names, IReadOnlyList<ImportedMember> Members)
{
    internal DependencyKey Key => DependencyKey.Of(Usage, Resolution);
}
