namespace RiskApi.Catalog.Importing;

/// <summary>A statement with the model that it is about.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Id">The model's own id.</param>
/// <param name="Current">What the record says of it; null where it is new.</param>
/// <param name="Said">What the source says.</param>
/// <param name="Replacements">What the source recommends: ids of the provider, and names that the catalog does not hold.</param>
internal sealed record StatedModel(Provider Provider, string Id, Model? Current, ModelStatement Said, (IReadOnlyList<string> Known, IReadOnlyList<string> External) Replacements)
{
    public string Reference => $"{Provider.Id}/{Id}";
}
