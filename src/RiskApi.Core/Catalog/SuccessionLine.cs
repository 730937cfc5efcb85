namespace RiskApi.Catalog;

/// <summary>A series of models that replace one another at their maker, such as <c>claude-sonnet</c>.</summary>
/// <param name="Id">The name that models give in <see cref="Model.Line"/>.</param>
/// <param name="Maker">Who trains the models of the line.</param>
/// <param name="Description">The line in words.</param>
public sealed record SuccessionLine(string Id, string Maker, string Description);
