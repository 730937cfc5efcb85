using RiskApi.Core.Forecast;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>Names the facts behind each factor of a score.</summary>
internal static class Explanations
{
    public static string Of(ScoreFactor factor, DependencyEvaluation evaluation, ScoringContext context) => factor switch
    {
        ScoreFactor.Likelihood => Likelihood(evaluation, context),
        ScoreFactor.Unreadiness => Unreadiness(evaluation),
        ScoreFactor.Criticality => Criticality(evaluation.Usage.Criticality),
        ScoreFactor.Environment => Environment(evaluation.Usage.Environment),
        ScoreFactor.Share => Share(evaluation),
        ScoreFactor.Severity => Severity(evaluation),
        _ => Fallback(evaluation),
    };

    private static string Likelihood(DependencyEvaluation evaluation, ScoringContext context)
    {
        var forecast = evaluation.Forecast;
        var until = forecast.AsOf.AddDays(context.HorizonDays + evaluation.LeadTimeDays);

        return (forecast.Basis, forecast.CommittedOn) switch
        {
            (ForecastBasis.Retired, null) => "It has stopped answering.",
            (ForecastBasis.Retired, { } on) => $"It stopped answering on {on:yyyy-MM-dd}.",
            (ForecastBasis.Announced, { } on) when on <= until =>
                $"It stops answering on {on:yyyy-MM-dd}; with the lead time, the work falls within the horizon.",
            (ForecastBasis.Announced, { } on) => $"It stops answering on {on:yyyy-MM-dd}; even with the lead time, the work starts after the horizon.",
            (ForecastBasis.SelfHosted, _) => "The organisation runs the weights itself: no provider can retire them.",
            _ => $"{evaluation.Factors.Likelihood:P0} chance that it stops by {until:yyyy-MM-dd}, the horizon and the lead time taken together.",
        };
    }

    private static string Unreadiness(DependencyEvaluation evaluation)
    {
        var source = evaluation.Dependency.MigrationLeadTimeDays is null ? "derived" : "stated";
        var migration = $"for a migration of {evaluation.LeadTimeDays} days ({source}): {evaluation.Factors.Unreadiness:P0} chance of taking longer.";
        var forecast = evaluation.Forecast;

        return forecast.Basis switch
        {
            ForecastBasis.Retired => "No time is left: it has stopped.",
            ForecastBasis.SelfHosted => "No end is to be expected.",
            ForecastBasis.Announced => $"{forecast.CommittedOn!.Value.DayNumber - forecast.AsOf.DayNumber} days are left {migration}",
            _ when forecast.NoticePeriods is { } notice => $"Notice of {notice.Quantile(0.1)} to {notice.Quantile(0.9)} days is to be expected {migration}",
            _ => $"No notice is to be expected {migration}",
        };
    }

    private static string Criticality(Criticality criticality) => criticality switch
    {
        Usage.Criticality.Low => "Its criticality is low.",
        Usage.Criticality.Medium => "Its criticality is medium, the baseline.",
        Usage.Criticality.High => "Its criticality is high.",
        _ => "Its criticality is the highest.",
    };

    private static string Environment(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Production => "It is called in production, the baseline.",
        DeploymentEnvironment.Staging => "It is called in staging, which counts a fraction of production.",
        _ => "It is called in tests, which count a fraction of production.",
    };

    private static string Share(DependencyEvaluation evaluation) => evaluation.Dependency.Share switch
    {
        null => "Nobody says how much of the project's function stops with it: all of it for its own score; in the project's, each further one counts less.",
        >= 1 => "All of the project's function stops with it, the baseline.",
        { } share => $"{share:P0} of the project's function stops with it.",
    };

    private static string Severity(DependencyEvaluation evaluation) =>
        evaluation.Forecast.Basis == ForecastBasis.Retired && !evaluation.Usage.HasTraffic
            ? "It has stopped and nothing calls it in production: what is left is to remove the caller."
        : EndSeverity.IsRerouted(evaluation.Model?.Known) ? evaluation.Model!.Known.Lifecycle.AfterShutdown!.Sentence
        : "Once it has ended, calls get an error, the baseline.";

    private static string Fallback(DependencyEvaluation evaluation)
    {
        if (evaluation is not { Fallback: { } fallback, Dependency.Fallback: { } stated })
        {
            return "Nothing answers instead, the baseline.";
        }

        if (!fallback.Triggers)
        {
            return $"{stated.Model} is not known to take over on \"model not found\", so it covers nothing.";
        }

        var how = stated.Automatic ? "takes over by itself" : "has to be switched to by a person";
        var clock = fallback.SameClock ? "; it runs on the same clock, so half of it counts" : "";
        return $"{stated.Model} {how} and is {fallback.AliveProbability:P0} likely to answer over the horizon{clock}: it covers {fallback.Cover:P0}.";
    }
}
