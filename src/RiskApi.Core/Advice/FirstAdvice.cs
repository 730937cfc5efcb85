namespace RiskApi.Core.Advice;

/// <summary>Where a dependency stands, and what comes first for it.</summary>
/// <param name="Situation">Where it stands.</param>
/// <param name="IsPressing">Whether it has to be dealt with within thirty days.</param>
/// <param name="Repair">The mending of its fallback, where that is due soon; null where it is not.</param>
/// <param name="Action">What is first; null where nothing is worth doing.</param>
internal sealed record FirstAdvice(Situation Situation, bool IsPressing, AdvisedAction? Repair, AdvisedAction? Action);
