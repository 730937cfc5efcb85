using System.Text.Json.Serialization;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Impacts;

/// <summary>The fallback of a dependency on the day of an impact.</summary>
/// <param name="State">Whether it answers.</param>
/// <param name="Requested">Its model string; null where there is none.</param>
/// <param name="Model">The model that it means; null where no single model fits.</param>
/// <param name="AliveProbability">The probability that it still answers on the day, 0 to 1; null where there is none.</param>
/// <param name="EndsOn">The date published for its own end, committed or tentative; null where there is none.</param>
public sealed record FallbackAtDate(FallbackState State, string? Requested, string? Model, double? AliveProbability, DateOnly? EndsOn)
{
    internal static FallbackAtDate Of(DependencyEvaluation evaluation, ImpactSubject subject, DateOnly date, PortfolioScope scope)
    {
        if (evaluation.Fallback is not { } cover)
        {
            return new(FallbackState.None, null, null, null, null);
        }

        var known = cover.Resolution.Known;
        var life = known?.Lifecycle;
        var forecast = known is null ? scope.Outlook.Unknown : scope.Outlook.Of(known).Retirement;
        var isGone = subject.Covers(cover.Resolution) || known?.Status == Catalog.ModelStatus.Retired || life?.RetiresOn?.Day <= date;
        var state =
            !cover.Triggers ? FallbackState.DoesNotTrigger
            : isGone ? FallbackState.Gone
            : cover.SameClock ? FallbackState.SameClock
            : evaluation.Dependency.Fallback!.Automatic ? FallbackState.Holds
            : FallbackState.HoldsByHand;

        return new(
            state,
            cover.Resolution.Requested,
            known?.Facts.Reference,
            isGone ? 0 : Rounded.Probability(1 - forecast.ProbabilityWithin(Math.Max(0, date.DayNumber - scope.AsOf.DayNumber))),
            (life?.RetiresOn ?? life?.TentativeOn)?.Day);
    }
}

/// <summary>Whether a fallback answers when the model stops; only one that takes over, is alive and runs on another clock does.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FallbackState>))]
public enum FallbackState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It does not take over on "model not found", or nobody has said that it does.</summary>
    DoesNotTrigger,

    /// <summary>It is what stops itself, has stopped, or has a date by then.</summary>
    Gone,

    /// <summary>It has the same provider and maker, so that one decision may end both; or nobody knows what it is.</summary>
    SameClock,

    /// <summary>It holds once a person switches to it.</summary>
    HoldsByHand,

    /// <summary>It holds by itself.</summary>
    Holds,
}
