using System.Globalization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Events;

/// <summary>What owners want to be told of a dependency when it changes; two equal states have nothing to tell.</summary>
/// <param name="Status">Where the model stands.</param>
/// <param name="HasNotice">Whether notice of its retirement stands.</param>
/// <param name="RetiresOn">Its committed shutdown date.</param>
/// <param name="StartByStep">How close the start-by date of the notice is: an index into <see cref="StartBySteps"/>, or past its end once the date has passed;
/// -1 where it is farther off, or there is no notice.</param>
/// <param name="NoticedReplacements">The models that are to take over and are under notice or retired.</param>
/// <param name="Terms">What changes besides its end.</param>
internal sealed record WatchedState(
    ModelStatus Status,
    bool HasNotice,
    PartialDate? RetiresOn,
    int StartByStep,
    IReadOnlyList<string> NoticedReplacements,
    IReadOnlyList<ChangedTerm> Terms)
{
    /// <summary>Nothing known, nothing near: what every dependency is compared with at first.</summary>
    public static readonly WatchedState Quiet = new(ModelStatus.Unknown, false, null, -1, [], []);

    /// <summary>Days before the start-by date on which its owner is told.</summary>
    public static readonly int[] StartBySteps = [90, 30, 7, 0];

    public bool IsRetired => Status == ModelStatus.Retired;

    public static WatchedState Of(DependencyAssessment scored) => new(
        scored.Status,
        scored.Status == ModelStatus.Deprecated || scored.Forecast.Basis == ForecastBasis.Announced,
        scored.Lifecycle?.RetiresOn,
        scored.Forecast.Basis == ForecastBasis.Announced && scored.Deadline.SlackDays is { } slack ? StepOf(slack) : -1,
        Noticed(scored.Fallback, scored.Replacements),
        scored.ChangedTerms);

    /// <summary>The same in a text; equal texts, equal states.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Status} {HasNotice} {RetiresOn} {StartByStep} {string.Join(' ', NoticedReplacements)}{string.Concat(Terms.Select(term => $" {term.On:O} {term.Says}"))}");

    /// <summary>What is to take over, as a fallback or as the vendor recommends, and is itself under notice or retired.</summary>
    public static IReadOnlyList<string> Noticed(FallbackAssessment? fallback, IReadOnlyList<ReplacementState> replacements) =>
    [
        .. (fallback is { Model: { } model } && IsGoing(fallback.Status) ? [model] : Array.Empty<string>())
            .Concat(replacements.Where(replacement => IsGoing(replacement.Status)).Select(replacement => replacement.Model))
            .Distinct(),
    ];

    private static bool IsGoing(ModelStatus status) => status is ModelStatus.Deprecated or ModelStatus.Retired;

    private static int StepOf(int slackDays) => slackDays < 0 ? StartBySteps.Length : Array.FindLastIndex(StartBySteps, step => slackDays <= step);
}
