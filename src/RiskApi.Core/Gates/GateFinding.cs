namespace RiskApi.Gates;

/// <summary>One way in which a project does not fulfil a policy.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Dependency">The dependency as the project names it; null where the finding is about the project.</param>
/// <param name="Model">The reference of the model that it was scored as; null where there is none.</param>
/// <param name="Found">What was found: a number, a date or a word.</param>
/// <param name="Limit">What the policy allows, in the same form.</param>
/// <param name="Message">The finding in words, with what to do about it.</param>
public sealed record GateFinding(GateCode Code, string? Dependency, string? Model, string Found, string Limit, string Message);
