using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Says that there is nothing to do, and until when: an answer of its own.</summary>
internal static class WaitAction
{
    private const int LookAgainDays = 30;
    private const int SoonDays = 7;

    /// <summary>The line for a project for which no action is worth doing; about the dependency that is under notice, else exposed, else may go first.</summary>
    /// <param name="project">The project.</param>
    /// <param name="context">Tells where the dependency stands.</param>
    public static AdvisedAction? Of(ProjectEvaluation project, AdviceContext context)
    {
        var asOf = project.Context.Outlook.AsOf;
        var first = project.Dependencies
            .Where(dependency => dependency.Forecast.Basis is not (ForecastBasis.SelfHosted or ForecastBasis.Retired))
            .OrderByDescending(IsUnderNotice)
            .ThenByDescending(dependency => context.SituationOf(dependency) == Situation.Exposed)
            .ThenBy(dependency => dependency.Forecast.Summary.RetiresOnP50.AddDays(-dependency.LeadTimeDays))
            .ThenBy(dependency => dependency.Dependency.Model, StringComparer.Ordinal)
            .FirstOrDefault();
        if (first is null)
        {
            return null;
        }

        var day = StartByOf(first) is var startBy && startBy > asOf.AddDays(SoonDays) ? startBy : asOf.AddDays(LookAgainDays);
        return new()
        {
            Action = ActionKind.Wait,
            Dependency = first.Dependency.Model,
            Title = Title(first, day, context),
            Because = $"{EndWords.Of(first)}{(project.Dependencies.Length > 1 ? " Nothing forces the others sooner." : "")}",
            EffortDays = 0,
            ScoreAfter = Rounded.Score(project.Score),
            PointsRemoved = 0,
            StartByOn = day,
        };
    }

    /// <summary>What may go at short notice is not called safe, although no work on it pays.</summary>
    private static string Title(DependencyEvaluation first, DateOnly day, AdviceContext context)
    {
        var name = first.Dependency.Model;
        return context.SituationOf(first) switch
        {
            _ when Situations.DatedEnd(first) >= day => $"Nothing to do for {name} before {Words.Day(day)}; look again then",
            _ when IsUnderNotice(first) => $"Nothing to do for {name} until its notice gets a day{Would(first, context)}; look again on {Words.Day(day)}",
            _ when first.Resolution is { CanMove: true, Known.Lifecycle.Repointings: [_, ..] } =>
                $"Nothing forces a move off {name}, but what answers under it changes without notice: judge it again when it does, or name a model{Such(first, context)}; look again on {Words.Day(day)}",
            Situation.Exposed or Situation.Watched when context.OffersOf(first).Best is null =>
                $"Choose what would take over from {name} before a notice comes; look again on {Words.Day(day)}",
            Situation.Exposed or Situation.Watched => $"Build nothing for {name} until a notice comes{Would(first, context)}; look again on {Words.Day(day)}",
            _ => $"Nothing to do for {name} until a notice comes; look again on {Words.Day(day)}",
        };
    }

    private static bool IsUnderNotice(DependencyEvaluation dependency) =>
        dependency.Model?.Known.Status == ModelStatus.Deprecated && Situations.DatedEnd(dependency) is null;

    private static string Would(DependencyEvaluation first, AdviceContext context) =>
        context.OffersOf(first).Best is { } best ? $": {best.Reference} would take over" : "";

    private static string Such(DependencyEvaluation first, AdviceContext context) =>
        context.OffersOf(first).Best is { } best ? $" such as {best.Reference}" : "";

    private static DateOnly StartByOf(DependencyEvaluation dependency) =>
        Deadline.Of(dependency.Forecast, dependency.LeadTimeDays).StartByOn ?? DateOnly.MaxValue;
}
