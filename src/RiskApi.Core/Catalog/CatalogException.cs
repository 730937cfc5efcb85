namespace RiskApi.Catalog;

/// <summary>The catalog's files cannot be used; the message says where and what to change.</summary>
/// <param name="message">Where it is wrong and what to change.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class CatalogException(string message, Exception? inner = null) : Exception(message, inner);
