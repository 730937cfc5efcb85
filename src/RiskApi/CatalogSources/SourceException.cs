namespace RiskApi.CatalogSources;

/// <summary>A source cannot be fetched.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class SourceException(string message) : IOException(message);
