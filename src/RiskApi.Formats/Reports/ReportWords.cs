using System.Globalization;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>What Markdown and the page say alike.</summary>
internal static class ReportWords
{
    public const string Nothing = "–";

    /// <summary>The standing of a project in a line.</summary>
    public static string Standing(Assessed project)
    {
        (int Count, string One, string Many)[] parts =
        [
            (project.Count(ModelStatus.Retired), "has stopped answering", "have stopped answering"),
            (project.Count(ModelStatus.Deprecated), "is under notice", "are under notice"),
            (project.Count(ModelStatus.Unknown), "is not known to be alive", "are not known to be alive"),
        ];
        string[] said = [.. parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {(part.Count == 1 ? part.One : part.Many)}")];
        var models = project.Assessment.Dependencies.Count;

        return said is [] ? $"No notice was given for {(models == 1 ? "the one model" : $"any of the {models} models")} that it calls."
            : $"Of {Count(models, "model")} that it calls, {string.Join(", ", said)}.";
    }

    /// <summary>The day to act by in a line.</summary>
    public static string Deadline(Assessed project)
    {
        if (project.StartByPassed is > 0 and var passed)
        {
            return $"The day to start by has passed for {Count(passed, "model")}.";
        }

        return project.Assessment.Dependencies.Where(model => model.Deadline.StartByOn is not null).MinBy(model => model.Deadline.StartByOn) is { } next
            ? $"The first day to start a migration by is {Day(next.Deadline.StartByOn)}, for {next.Requested}."
            : "There is no day to start a migration by.";
    }

    /// <summary>When a model ends, with what that rests on.</summary>
    public static string Ends(DependencyAssessment model) => model.Forecast.Basis switch
    {
        ForecastBasis.Retired => model.Lifecycle?.RetiresOn is { } on ? $"{on}, stopped" : "stopped, day not recorded",
        ForecastBasis.Announced => $"{model.Lifecycle?.RetiresOn}, committed",
        ForecastBasis.Tentative => $"{model.Lifecycle?.TentativeOn}, tentative",
        ForecastBasis.SelfHosted => "no end, self-hosted",
        _ => $"about {model.Forecast.RetiresOnP50:yyyy-MM}, forecast",
    };

    /// <summary>How it stands with a model: its end, what can take over, and what its notice did to the score.</summary>
    public static string Standing(DependencyAssessment model) => $"{model.Summary}{Offers(model)}{Notice(model)}";

    /// <summary>What can take over, with what gets better and worse; empty where nothing is offered.</summary>
    private static string Offers(DependencyAssessment model) =>
        model.Offers is [_, ..] offers ? $" On offer: {string.Join("; ", offers.Select(Offer))}."
        : model.NoOfferBecause is { } none && IsGoing(model) ? $" {none}" : "";

    /// <summary>What its notice did to the score, in its movements; empty without one.</summary>
    private static string Notice(DependencyAssessment model) =>
        model.NoticeMovements is [_, ..] movements ? $" The notice: {string.Join("; ", movements.Select(movement => movement.Because))} points." : "";

    private static string Offer(Offer offer) => $"{offer.Model}{(offer.Worse is [var worse, ..] ? $" (but {worse})" : "")}";

    private static bool IsGoing(DependencyAssessment model) => model.Forecast.Basis is ForecastBasis.Retired or ForecastBasis.Announced;

    /// <summary>What changes besides ends, model by model.</summary>
    public static IReadOnlyList<(string Requested, string Sentence)> Changing(Assessment assessment) =>
        [.. assessment.Dependencies.SelectMany(model => Changes(model).Select(sentence => (model.Requested, sentence)))];

    /// <summary>What changes about a model besides its end, and what comes after that; each a sentence.</summary>
    private static IEnumerable<string> Changes(DependencyAssessment model)
    {
        foreach (var term in model.ChangedTerms)
        {
            yield return $"It {term.Says}.";
        }

        if (model.SilentChange is { } change)
        {
            yield return $"{change.Because} Within the horizon the chance is {Percent(change.Probability)} ({Percent(change.Low)} to {Percent(change.High)}).";
        }

        if (model.Lifecycle?.AfterShutdown is { Answer: not ShutdownAnswer.Error } after)
        {
            yield return $"{after.Sentence}{(after.Terms is null ? "" : $" {after.Terms}")}";
        }
    }

    public static string Basis(ForecastBasis basis) => basis switch
    {
        ForecastBasis.Retired => "it has stopped",
        ForecastBasis.Announced => "committed date",
        ForecastBasis.Tentative => "tentative date",
        ForecastBasis.Forecast => "pace of its like",
        _ => "pace of all models",
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Nothing;

    public static string Slack(int? days) => days switch
    {
        null => Nothing,
        < 0 => $"{Count(-days.Value, "day")} late",
        _ => Count(days.Value, "day"),
    };

    public static string Number(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    public static string Signed(double number) => number.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture).Replace("%", " %", StringComparison.Ordinal);

    /// <summary>A probability with its 80 % interval.</summary>
    public static string Chance(HorizonProbability at) => $"{Percent(at.Probability)} ({Percent(at.Low)} to {Percent(at.High)})";

    public static string Fallback(DependencyAssessment model) =>
        model.Fallback is { } fallback ? $"{fallback.Requested}, covers {Percent(fallback.Cover)}" : "none";

    public static string Factor(ScoreFactor factor) => factor switch
    {
        ScoreFactor.Likelihood => "Likelihood",
        ScoreFactor.Unreadiness => "Unreadiness",
        ScoreFactor.Criticality => "Criticality",
        ScoreFactor.Environment => "Environment",
        ScoreFactor.Share => "Share",
        ScoreFactor.Severity => "Severity",
        _ => "Fallback",
    };

    public static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
