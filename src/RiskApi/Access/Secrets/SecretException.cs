namespace RiskApi.Access.Secrets;

/// <summary>A secret cannot be encrypted or read.</summary>
/// <param name="message">Why, and what to change.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class SecretException(string message, Exception? inner = null) : Exception(message, inner);
