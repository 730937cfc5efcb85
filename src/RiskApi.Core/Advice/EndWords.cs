using System.Globalization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Says how a dependency's model ends, with the days in words.</summary>
internal static class EndWords
{
    /// <summary>Cover from which a fallback is taken to answer.</summary>
    private const double FallbackAnswers = 0.2;

    public static string Of(DependencyEvaluation evaluation)
    {
        var (name, forecast) = (NameOf(evaluation), evaluation.Forecast);
        var lead = evaluation.LeadTimeDays;
        return (forecast.Basis, Situations.DatedEnd(evaluation)) switch
        {
            (ForecastBasis.Retired, var on) when EndSeverity.IsRerouted(evaluation.Model?.Known) =>
                $"{name} ended{On(on)}; {Reroute(evaluation)}.",
            (ForecastBasis.Retired, var on) => $"{name} stopped{On(on)}{Traffic(evaluation)}.{Terms(evaluation)}",
            (ForecastBasis.Announced or ForecastBasis.Tentative, { } on) when on >= forecast.AsOf && EndSeverity.IsRerouted(evaluation.Model?.Known) =>
                $"{name} ends on {Words.Day(on)}, in {In(on, forecast)}; from then on {Reroute(evaluation)}.",
            (ForecastBasis.Announced, { } on) => $"{name} stops on {Words.Day(on)}, in {In(on, forecast)}; the migration takes {lead} days.{Terms(evaluation)}",
            (ForecastBasis.Tentative, { } on) when on >= forecast.AsOf =>
                $"{name} is to stop on {Words.Day(on)}, in {In(on, forecast)}, without commitment; the migration takes {lead} days.",
            (ForecastBasis.Tentative, { } on) => $"{name} was to stop on {Words.Day(on)}, and nobody is known to have seen it since.",
            _ when evaluation.Model?.Known.Status == ModelStatus.Deprecated => $"Notice was given for {name}, without a date.",
            _ => Likely(name, evaluation),
        };
    }

    /// <summary>Days, or months where it is long.</summary>
    public static string In(DateOnly day, RetirementForecast forecast) => Span(day.DayNumber - forecast.AsOf.DayNumber);

    public static string Span(int days) => days switch
    {
        1 => "1 day",
        < 90 => $"{days} days",
        < 730 => $"{days / 30.44:0} months",
        _ => $"{days / 365.25:0} years",
    };

    private static string Likely(string name, DependencyEvaluation evaluation)
    {
        var notice = evaluation.Forecast.NoticePeriods is { } periods
            ? $"notice of {periods.Quantile(0.1)} to {periods.Quantile(0.9)} days is to be expected" : "no notice is to be expected";
        var preview = evaluation.Model?.Known.Status == ModelStatus.Preview ? " It is a preview; previews go sooner and with less notice." : "";
        return $"No end of {name} is announced: {evaluation.Factors.Likelihood:P0} likely within the horizon and the lead time; {notice}, and the migration takes {evaluation.LeadTimeDays} days.{preview}{Overdue(evaluation)}";
    }

    /// <summary>What its vendor has said short of a notice; empty where nothing.</summary>
    private static string Overdue(DependencyEvaluation evaluation) => evaluation.Model?.Known switch
    {
        { Status: ModelStatus.Legacy } => " Its vendor calls it legacy.",
        { Lifecycle.NotBeforeOn: { } promised } when promised.Day <= evaluation.Forecast.AsOf =>
            $" It was promised until {Words.Day(promised.Day)}; nothing is promised since.",
        _ => "",
    };

    private static string Reroute(DependencyEvaluation evaluation)
    {
        var after = evaluation.Model!.Known.Lifecycle.AfterShutdown!;
        return (after.To is { } to ? $"{to} answers under its name" : "another model of the provider's choice answers under its name") + (after.BilledAs switch
        {
            BilledAs.Replacement => ", at that model's price",
            BilledAs.Retired => ", at the old price",
            _ => "",
        });
    }

    /// <summary>What decides between an error and another model's answer; empty where one of them is certain.</summary>
    private static string Terms(DependencyEvaluation evaluation) =>
        !evaluation.Usage.FineTuned && evaluation.Model?.Known.Lifecycle.AfterShutdown is { Answer: ShutdownAnswer.Either, Terms: { } terms }
            ? $" {terms}" : "";

    private static string Traffic(DependencyEvaluation evaluation) => evaluation.Dependency.RequestsPerMonth is > 0 and var requests
        ? string.Create(CultureInfo.InvariantCulture, $", while {requests:N0} requests a month are stated{Answered(evaluation)}")
        : evaluation.Usage.HasTraffic ? $"; no traffic is stated, so see first whether anything calls it{Answered(evaluation)}"
        : "";

    private static string Answered(DependencyEvaluation evaluation) =>
        evaluation is { Fallback.Cover: >= FallbackAnswers, Dependency.Fallback: { } fallback } ? $": {fallback.Model} is to answer them" : "";

    private static string On(DateOnly? day) => day is { } on ? $" on {Words.Day(on)}" : " on a day that nobody recorded";

    /// <summary>Where several models fit, the one that goes first is meant.</summary>
    private static string NameOf(DependencyEvaluation evaluation) =>
        evaluation.Resolution.Known?.Facts.Id ?? evaluation.Model?.Known.Facts.Reference ?? evaluation.Dependency.Model;
}
