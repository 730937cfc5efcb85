using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;

namespace RiskApi.Formats.Reports;

/// <summary>Writes an assessment as a page that needs nothing but itself: no scripts, no other resources; light and dark, and on paper.</summary>
internal static class ReportPage
{
    private static readonly string Styles = Page.Resource("RiskApi.Formats.Reports.report.css");

    /// <param name="project">The project.</param>
    /// <param name="outlook">The outlook of its as-of date.</param>
    public static string Of(Assessed project, Outlook outlook) => Page.Of(
        $"{project.Title} – exposure to model retirement",
        $"""
        {Head(project)}
        {Verdict(project)}
        {Figure(TimelinePicture.Of(project))}
        {ReportPageTables.Advice(project.Assessment)}
        {Standing(project.Assessment)}
        {ReportPageTables.Deadlines(project.Assessment)}
        {Changes(project.Assessment)}
        {ReportPageTables.Factors(project.Assessment, Figure(FactorsPicture.Of(project)))}
        {ReportPageTables.Forecast(project.Assessment, Figure(CurvePicture.Of(project, outlook)))}
        {Confidence(project.Assessment)}
        {Foot(project.Assessment)}
        """,
        Styles);

    private static Html Head(Assessed project) =>
        $"""
        <header>
        <div class="head">
        <div>
        <p class="eyebrow">Exposure to model retirement</p>
        <h1>{project.Title}</h1>
        </div>
        <p class="score {Words.Of(project.Assessment.Band)}"><b>{project.Assessment.Score:0.#}</b>{Words.Of(project.Assessment.Band)} exposure</p>
        </div>
        <dl class="facts">
        {Fact("As of", $"{project.Assessment.AsOf:yyyy-MM-dd}")}{Fact("Looks ahead", $"{project.Assessment.HorizonDays} days")}{Fact("Owner", project.Project.Owner ?? "nobody is named")}{Fact("Team", project.Project.Team ?? "none is named")}{Fact("Criticality", project.Project.Criticality is { } criticality ? Words.Of(criticality) : "not stated")}{Fact("Confidence", Words.Of(project.Assessment.Confidence.Level))}
        </dl>
        </header>
        """;

    private static Html Verdict(Assessed project) =>
        $"""
        <section class="verdict">
        <p><strong>{project.Assessment.Summary ?? ReportWords.Standing(project)}</strong></p>
        <p>{ReportWords.Standing(project)}</p>
        <p>{ReportWords.Deadline(project)} {Expected(project.Assessment)}</p>
        </section>
        """;

    private static string Expected(Assessment assessment) =>
        $"Expected within {assessment.HorizonDays} days: {ReportWords.Number(assessment.ExpectedMigrations)} forced migrations, {ReportWords.Number(assessment.ExpectedEffortDays)} engineer-days. The score is {ReportWords.Number(assessment.ScoreRange.Low)} to {ReportWords.Number(assessment.ScoreRange.High)} at the ends of the forecasts' 80 % intervals.";

    private static Html Changes(Assessment assessment) => ReportWords.Changing(assessment) is not [_, ..] changing ? Html.Empty :
        $"""
        <section>
        <h2>What changes besides</h2>
        <ul class="plain">
        {Html.Each(changing, one => $"<li><strong>{one.Requested}</strong>: {one.Sentence}</li>\n")}</ul>
        </section>
        """;

    private static Html Standing(Assessment assessment) =>
        $"""
        <section>
        <h2>Where each model stands</h2>
        <ul class="plain">
        {Html.Each(assessment.Dependencies, model => $"<li><strong>{model.Requested}</strong>: {ReportWords.Standing(model)}</li>\n")}</ul>
        </section>
        """;

    private static Html Confidence(Assessment assessment) => assessment.Confidence.Reasons is [] ? Html.Empty :
        $"""
        <section>
        <h2>What would make the answer surer</h2>
        <ul class="plain">
        {Html.Each(assessment.Confidence.Reasons, reason => $"<li>{reason}</li>\n")}</ul>
        </section>
        """;

    private static Html Foot(Assessment assessment) =>
        $"""
        <footer>
        <p>Facts of catalog {assessment.CatalogVersion}, scored by method {assessment.MethodVersion}. A date that is not committed is a forecast; an unknown model is scored on the cautious side.</p>
        </footer>
        """;

    private static Html Fact(string name, string value) => $"<div><dt>{name}</dt><dd>{value}</dd></div>";

    /// <summary>A picture of our own, in place so that the page stays whole.</summary>
    private static Html Figure(string picture) => $"<figure>{Html.Verbatim(picture)}</figure>";
}
