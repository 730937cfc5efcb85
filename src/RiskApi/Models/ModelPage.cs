namespace RiskApi.Models;

/// <summary>A page of models, in order of provider and id.</summary>
/// <param name="Items">The models.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ModelPage(IReadOnlyList<ModelView> Items, string? Next);
