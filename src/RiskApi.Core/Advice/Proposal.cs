using RiskApi.Forecast;
using RiskApi.Usage;

namespace RiskApi.Advice;

/// <summary>An action before it is scored. Most proposals are dropped, so words are found for the chosen ones only.</summary>
/// <param name="Action">What to do.</param>
/// <param name="After">The dependency after it; null where it is gone.</param>
/// <param name="EffortDays">Engineer-days, above 0.</param>
/// <param name="Words">The action in a line, and the facts that triggered it.</param>
/// <param name="Replacement">The model it names, as a reference.</param>
/// <param name="ReplacementModel">That model, where it is another one.</param>
/// <param name="RecommendedByVendor">Whether the vendor names it as the replacement.</param>
internal sealed record Proposal(
    ActionKind Action,
    Dependency? After,
    double EffortDays,
    Func<(string Title, string Because)> Words,
    string? Replacement = null,
    ModelOutlook? ReplacementModel = null,
    bool RecommendedByVendor = false);
