namespace RiskApi.CatalogImports.Feeds;

/// <summary>A feed cannot be read at all.</summary>
/// <param name="message">What is wrong with it, and what was expected.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class FeedException(string message, Exception? inner = null) : Exception(message, inner);
