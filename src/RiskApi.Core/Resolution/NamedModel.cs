using RiskApi.Catalog;

namespace RiskApi.Resolution;

/// <summary>A name and the model it stands for in the catalog.</summary>
/// <param name="Name">The id or alias.</param>
/// <param name="Model">The model.</param>
/// <param name="Match">What kind of match a hit on the name is.</param>
/// <param name="Moves">Whether the name can be pointed at other weights.</param>
internal sealed record NamedModel(string Name, Model Model, MatchKind Match, bool Moves);
