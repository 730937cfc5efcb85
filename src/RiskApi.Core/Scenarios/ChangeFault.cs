namespace RiskApi.Scenarios;

/// <summary>Why a change cannot be made.</summary>
/// <param name="Position">The change's position in its scenario, from 0.</param>
/// <param name="Member">The member at fault, by its name in JSON.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record ChangeFault(int Position, string Member, string Message);
