namespace RiskApi.Storage.Projects;

/// <summary>Something that projects are found by.</summary>
/// <param name="Facet">What it is: see the constants.</param>
/// <param name="Value">Its value.</param>
internal sealed record ProjectFacet(string Facet, string Value)
{
    /// <summary>What a model string meant: <c>provider/id</c>.</summary>
    public const string Model = "model";

    /// <summary>A model string as it was written.</summary>
    public const string Requested = "requested";

    public const string Owner = "owner";

    public const string Tag = "tag";

    public const string Team = "team";

    public const string Provider = "provider";
}
