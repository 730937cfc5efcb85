namespace RiskApi.Reviews.Checklists;

/// <summary>A checklist cannot be used; the message says where and what to change.</summary>
/// <param name="message">Where it is wrong and what to change.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class ChecklistException(string message, Exception? inner = null) : Exception(message, inner);
