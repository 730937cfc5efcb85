namespace RiskApi.Access;

/// <summary>The service may not start as it is configured.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class AccessException(string message) : Exception(message);
