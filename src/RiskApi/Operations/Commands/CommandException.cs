namespace RiskApi.Operations.Commands;

/// <summary>A command cannot do what it was asked to.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class CommandException(string message) : Exception(message);
