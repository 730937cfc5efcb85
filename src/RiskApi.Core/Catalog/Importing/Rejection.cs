namespace RiskApi.Catalog.Importing;

/// <summary>Something that a source says and that is not taken over.</summary>
/// <param name="Code">Why, in a stable word.</param>
/// <param name="Where">The place in the source: a JSON path, or a line.</param>
/// <param name="Provider">The provider, as the source writes it.</param>
/// <param name="Model">The model, as the source writes it.</param>
/// <param name="Member">The fact that is not taken over; null where nothing of the entry is.</param>
/// <param name="Message">Why, in a sentence.</param>
public sealed record Rejection(RejectionCode Code, string Where, string? Provider, string? Model, string? Member, string Message);
