namespace RiskApi.Web.Errors;

/// <summary>What a problem type means and what to do about it.</summary>
/// <param name="Type">The type, a path.</param>
/// <param name="Title">The kind in a line.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record ProblemHelp(string Type, string Title, int Status, string Help);
