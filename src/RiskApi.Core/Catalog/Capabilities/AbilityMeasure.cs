namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>How able a model was found.</summary>
/// <param name="Measure">What was measured, such as <c>lmarena-text-elo</c>.</param>
/// <param name="Value">The value, in the measure's own unit.</param>
/// <param name="On">The day.</param>
/// <param name="Source">Who measured, and where it was read.</param>
/// <param name="ListedAs">The name there, with the setting.</param>
public sealed record AbilityMeasure(string Measure, double Value, PartialDate On, string Source, string ListedAs)
{
    /// <summary>The rating in blind comparisons of texts.</summary>
    public const string TextElo = "lmarena-text-elo";
}
