using RiskApi.Core;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>Writes an assessment as Markdown, for a wiki or a pull request.</summary>
internal static class ReportMarkdown
{
    /// <param name="project">The project.</param>
    /// <param name="links">Where this service is.</param>
    public static string Of(Assessed project, ExportLinks links)
    {
        var assessment = project.Assessment;
        Markdown markdown =
            $"""
            # Exposure to model retirement: {project.Title}

            {assessment.Summary}

            **{assessment.Score:0.#} of 100, {Words.Of(assessment.Band)}** as of {assessment.AsOf:yyyy-MM-dd}, looking {assessment.HorizonDays} days ahead. {ReportWords.Standing(project)} {ReportWords.Deadline(project)}

            | Owner | Team | Score at the ends of the interval | Confidence | Migrations expected | Engineer-days expected |
            | --- | --- | --- | --- | --- | --- |
            | {project.Project.Owner ?? "nobody"} | {project.Project.Team ?? ReportWords.Nothing} | {assessment.ScoreRange.Low:0.#} to {assessment.ScoreRange.High:0.#} | {Words.Of(assessment.Confidence.Level)} | {assessment.ExpectedMigrations:0.##} | {assessment.ExpectedEffortDays:0.#} |
            {Timeline(project, links)}{Advice(assessment)}
            ## Where each model stands

            {Markdown.Each(assessment.Dependencies, Standing)}
            ## Deadlines

            | Model | Environment | Status | Ends | Start by | Slack | Lead time | Fallback | Score |
            | --- | --- | --- | --- | --- | --- | ---: | --- | ---: |
            {Markdown.Each(assessment.Dependencies, Deadline)}{Changes(assessment)}
            ## What moves the score

            | Model | {Markdown.Each(Enum.GetValues<ScoreFactor>(), factor => $"{ReportWords.Factor(factor)} | ")}Score |
            | --- |{Markdown.Each(Enum.GetValues<ScoreFactor>(), _ => $" ---: |")} ---: |
            {Markdown.Each(assessment.Dependencies, Factors)}
            ## Forecast

            The probability that a model has stopped answering, with its 80 % interval.

            | Model | Rests on | {Markdown.Each(Horizons(assessment), days => $"{days} days | ")}
            | --- | --- |{Markdown.Each(Horizons(assessment), _ => $" --- |")}
            {Markdown.Each(assessment.Dependencies, Forecast)}
            {Markdown.Each(assessment.Dependencies, model => $"- **{model.Requested}**: {model.Forecast.Evidence}\n")}{Confidence(assessment)}
            Facts of catalog {assessment.CatalogVersion}, scored by method {assessment.MethodVersion}.

            """;

        return markdown.ToString();
    }

    private static Markdown Timeline(Assessed project, ExportLinks links) => project.ProjectId is null ? Markdown.Empty
        : $"\n![Lifecycle timeline]({Markdown.Verbatim(links.Of(project, ExportFormats.FileName(ExportFormat.Timeline)))})\n";

    private static Markdown Advice(Assessment assessment) => assessment.Advice is [] ? Markdown.Empty :
        $"""

        ## What to do first

        | # | Action | Why | Points removed | Engineer-days | Score after | Start by |
        | ---: | --- | --- | ---: | ---: | ---: | --- |
        {Markdown.Each(assessment.Advice.Index(), one => Action(one.Index + 1, one.Item))}
        """;

    private static Markdown Standing(DependencyAssessment model) =>
        $"- **{model.Requested}**: {ReportWords.Standing(model)}\n";

    private static Markdown Action(int number, AdvisedAction action) =>
        $"| {number} | {action.Title} | {action.Because} | {action.PointsRemoved:0.#} | {action.EffortDays:0.#} | {action.ScoreAfter:0.#} | {ReportWords.Day(action.StartByOn)} |\n";

    private static Markdown Deadline(DependencyAssessment model) =>
        $"| {model.Requested} | {Words.Of(model.Usage.Environment)} | {Words.Of(model.Status)} | {ReportWords.Ends(model)} | {ReportWords.Day(model.Deadline.StartByOn)} | {ReportWords.Slack(model.Deadline.SlackDays)} | {ReportWords.Count(model.Deadline.LeadTimeDays, "day")} | {ReportWords.Fallback(model)} | {model.Score:0.#} ({Words.Of(model.Band)}) |\n";

    private static Markdown Changes(Assessment assessment) => ReportWords.Changing(assessment) is not [_, ..] changing ? Markdown.Empty :
        $"""

        ## What changes besides

        {Markdown.Each(changing, one => $"- **{one.Requested}**: {one.Sentence}\n")}
        """;

    private static Markdown Factors(DependencyAssessment model) =>
        $"| {model.Requested} | {Markdown.Each(model.Contributions, one => $"{ReportWords.Signed(one.Points)} | ")}{model.Score:0.#} |\n";

    private static Markdown Forecast(DependencyAssessment model) =>
        $"| {model.Requested} | {ReportWords.Basis(model.Forecast.Basis)} | {Markdown.Each(model.Forecast.Probabilities, at => $"{ReportWords.Chance(at)} | ")}\n";

    private static Markdown Confidence(Assessment assessment) => assessment.Confidence.Reasons is [] ? Markdown.Empty :
        $"""

        ## What would make the answer surer

        {Markdown.Each(assessment.Confidence.Reasons, reason => $"- {reason}\n")}
        """;

    private static IEnumerable<int> Horizons(Assessment assessment) =>
        assessment.Dependencies is [var first, ..] ? first.Forecast.Probabilities.Select(at => at.WithinDays) : [];
}
