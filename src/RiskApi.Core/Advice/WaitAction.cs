using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Says that there is nothing to do, and until when: an answer of its own.</summary>
internal static class WaitAction
{
    private const int LookAgainDays = 30;
    private const int SoonDays = 7;

    /// <summary>The line for a project for which no action is worth doing; about the dependency that may go first.</summary>
    public static AdvisedAction? Of(ProjectEvaluation project)
    {
        var asOf = project.Context.Outlook.AsOf;
        var first = project.Dependencies
            .Where(dependency => dependency.Forecast.Basis is not (ForecastBasis.SelfHosted or ForecastBasis.Retired))
            .MinBy(dependency => (StartByOf(dependency), dependency.Dependency.Model));
        if (first is null)
        {
            return null;
        }

        var day = StartByOf(first) is var startBy && startBy > asOf.AddDays(SoonDays) ? startBy : asOf.AddDays(LookAgainDays);
        var hasNoticeEnough = StartByOf(first) <= day;
        return new()
        {
            Action = ActionKind.Wait,
            Dependency = first.Dependency.Model,
            Title = hasNoticeEnough
                ? $"Nothing to do for {first.Dependency.Model} until {(first.Model?.Known.Status == ModelStatus.Deprecated ? "its notice gets a day" : "a notice comes")}; look again on {EndWords.Day(day)}"
                : $"Nothing to do for {first.Dependency.Model} before {EndWords.Day(day)}; look again then",
            Because = $"{EndWords.Of(first)}{(project.Dependencies.Length > 1 ? " The other dependencies have more time." : "")}",
            EffortDays = 0,
            ScoreAfter = Rounded.Score(project.Score),
            PointsRemoved = 0,
            StartByOn = day,
        };
    }

    private static DateOnly StartByOf(DependencyEvaluation dependency) =>
        Deadline.Of(dependency.Forecast, dependency.LeadTimeDays).StartByOn ?? DateOnly.MaxValue;
}
