namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>A dependency whose risk somebody accepts for a time, under the facts of the day on which it was accepted.</summary>
/// <param name="Requested">The model string of the dependency.</param>
/// <param name="Reason">Why the risk is accepted.</param>
/// <param name="Owner">Who accepts it.</param>
/// <param name="ExpiresOn">The last day on which it stands.</param>
/// <param name="FactsFingerprint">The fingerprint of the facts under which it was given; once they have another, it does not stand.</param>
public sealed record DependencyWaiver(string Requested, string Reason, string Owner, DateOnly ExpiresOn, string FactsFingerprint);
