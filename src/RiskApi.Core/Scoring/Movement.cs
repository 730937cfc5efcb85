using System.Globalization;
using RiskApi.Core.Forecast;

namespace RiskApi.Core.Scoring;

/// <summary>One part of a change of a dependency's score, told by itself: a notice raises the likelihood and may well leave more time than was feared.</summary>
/// <param name="Factor">The factor that moved; criticality stands for all that is no fact about the model.</param>
/// <param name="Before">The factor before, 0 to 1.</param>
/// <param name="After">The factor after, 0 to 1.</param>
/// <param name="Points">What the movement does to the score, the movements before it done; they add up to the change.</param>
/// <param name="Because">It in words.</param>
public sealed record Movement(ScoreFactor Factor, double Before, double After, double Points, string Because)
{
    /// <summary>What the notice of a model did: the score without it against the score with it, on the same day.</summary>
    /// <returns>Empty where no day is committed to.</returns>
    internal static IReadOnlyList<Movement> OfNotice(DependencyEvaluation evaluation, ScoringContext context)
    {
        if (evaluation.Forecast.WithoutNotice is not { } without)
        {
            return [];
        }

        var feared = evaluation.Factors with
        {
            Likelihood = without.ProbabilityWithin(context.HorizonDays + evaluation.LeadTimeDays),
            Unreadiness = without.Unreadiness(evaluation.LeadTime),
        };
        var notice = evaluation.Model?.Known.Lifecycle.NoticeDays;
        return Between(feared, evaluation.Factors, context.Constants.ReadyWorkShare, notice, NoticeToExpect.Of(without));
    }

    /// <summary>The movements from one state to another: the likelihood first, then the time that is left, then the rest.</summary>
    /// <param name="before">The factors before.</param>
    /// <param name="after">The factors after.</param>
    /// <param name="readyWorkShare">w, 0 to 1.</param>
    /// <param name="noticeDays">The notice that was given, in days; null where none was.</param>
    /// <param name="feared">The notice that was to be expected before; null where that is not known.</param>
    internal static IReadOnlyList<Movement> Between(
        in ScoreFactors before, in ScoreFactors after, double readyWorkShare, int? noticeDays, NoticeToExpect? feared)
    {
        var likely = before with { Likelihood = after.Likelihood };
        var ready = likely with { Unreadiness = after.Unreadiness };
        var (impact, impactAfter) = (before.Impact * before.Severity, after.Impact * after.Severity);
        var (first, second, third, last) = (Score(before), Score(likely), Score(ready), Score(after));
        Movement[] movements =
        [
            Of(ScoreFactor.Likelihood, before.Likelihood, after.Likelihood, second - first,
                $"likelihood {Change(before.Likelihood, after.Likelihood)}"),
            Of(ScoreFactor.Unreadiness, before.Unreadiness, after.Unreadiness, third - second,
                Readiness(before.Unreadiness, after.Unreadiness, noticeDays, feared)),
            Of(ScoreFactor.Criticality, impact, impactAfter, last - third, $"impact {Change(impact, impactAfter)}"),
        ];
        return [.. movements.Where(movement => movement.Before != movement.After)];

        double Score(in ScoreFactors factors) => ScoreFactors.Score(factors.ExpectedLoss(readyWorkShare));
    }

    private static Movement Of(ScoreFactor factor, double before, double after, double points, string words) => new(
        factor,
        Rounded.Probability(before),
        Rounded.Probability(after),
        Rounded.Score(points),
        string.Create(CultureInfo.InvariantCulture, $"{words}: {points:+0.#;−0.#;0}"));

    private static string Readiness(double before, double after, int? noticeDays, NoticeToExpect? feared) => (noticeDays, feared) switch
    {
        ({ } days, { } range) => $"notice of {days} days where {range.DaysP10} to {range.DaysP90} were to be expected, unreadiness {Change(before, after)}",
        _ => $"unreadiness {Change(before, after)}",
    };

    private static string Change(double before, double after) => string.Create(CultureInfo.InvariantCulture, $"{before:P0} → {after:P0}");
}

/// <summary>The notice that is to be expected before one is given.</summary>
/// <param name="DaysP10">Days that one notice in ten does not exceed.</param>
/// <param name="DaysP90">Days that nine in ten do not exceed.</param>
public sealed record NoticeToExpect(int DaysP10, int DaysP90)
{
    internal static NoticeToExpect? Of(RetirementForecast forecast) =>
        forecast.NoticePeriods is { } periods ? new(periods.Quantile(0.1), periods.Quantile(0.9)) : null;
}
