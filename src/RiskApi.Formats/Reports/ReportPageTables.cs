using RiskApi.Core;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>The page's tables.</summary>
internal static class ReportPageTables
{
    public static Html Advice(Assessment assessment) => assessment.Advice is [] ? Html.Empty :
        $"""
        <section>
        <h2>What to do first</h2>
        <p class="about">Each action is scored by itself; what takes most of the expected loss off comes first.</p>
        <div class="wide"><table>
        <thead><tr><th>#</th><th>Action</th><th>Start by</th><th class="right">Points</th><th class="right">Days</th><th class="right">Score after</th></tr></thead>
        <tbody>
        {Html.Each(assessment.Advice.Index(), one => Action(one.Index + 1, one.Item, assessment.AsOf))}</tbody>
        </table></div>
        </section>
        """;

    public static Html Deadlines(Assessment assessment) =>
        $"""
        <section>
        <h2>Deadlines</h2>
        <div class="wide"><table>
        <thead><tr><th>Model</th><th>Status</th><th>Ends</th><th>Start by</th><th>Slack</th><th>Fallback</th><th class="right">Score</th></tr></thead>
        <tbody>
        {Html.Each(assessment.Dependencies, model => Deadline(model, assessment.AsOf))}</tbody>
        </table></div>
        </section>
        """;

    public static Html Factors(Assessment assessment, Html figure) =>
        $"""
        <section>
        <h2>What moves the score</h2>
        <p class="about">The points that each factor adds; they add up to the score of the dependency.</p>
        {figure}
        <div class="wide"><table>
        <thead><tr><th>Model</th>{Html.Each(Enum.GetValues<ScoreFactor>(), factor => $"<th class=\"right\">{ReportWords.Factor(factor)}</th>")}<th class="right">Score</th></tr></thead>
        <tbody>
        {Html.Each(assessment.Dependencies, Factors)}</tbody>
        </table></div>
        </section>
        """;

    public static Html Forecast(Assessment assessment, Html figure) =>
        $"""
        <section>
        <h2>Forecast</h2>
        <p class="about">The probability that a model has stopped answering, with its 80 % interval.</p>
        {figure}
        <div class="wide"><table>
        <thead><tr><th>Model</th>{Html.Each(Horizons(assessment), days => $"<th>{days} days</th>")}</tr></thead>
        <tbody>
        {Html.Each(assessment.Dependencies, Forecast)}</tbody>
        </table></div>
        </section>
        """;

    private static Html Action(int number, AdvisedAction action, DateOnly asOf) =>
        $"""
        <tr><td class="num">{number}</td><td class="question">{action.Title}<br><span class="soft small">{action.Because}</span></td>{Day(action.StartByOn, asOf)}<td class="num right">{action.PointsRemoved:0.#}</td><td class="num right">{action.EffortDays:0.#}</td><td class="num right">{action.ScoreAfter:0.#}</td></tr>

        """;

    private static Html Deadline(DependencyAssessment model, DateOnly asOf) =>
        $"""
        <tr><td class="break">{model.Requested}<br><span class="soft small">{Words.Of(model.Usage.Environment)}, {ReportWords.Count(model.Deadline.LeadTimeDays, "day")} to migrate</span></td><td class="{StatusClass(model.Status)}">{Words.Of(model.Status)}</td><td>{ReportWords.Ends(model)}</td>{Day(model.Deadline.StartByOn, asOf)}<td{(model.Deadline.SlackDays < 0 ? Html.Verbatim(" class=\"risk-high\"") : Html.Empty)}>{ReportWords.Slack(model.Deadline.SlackDays)}</td><td class="break">{ReportWords.Fallback(model)}</td><td class="num right">{model.Score:0.#} <span class="soft small">{Words.Of(model.Band)}</span></td></tr>

        """;

    private static Html Factors(DependencyAssessment model) =>
        $"""
        <tr><td class="break">{model.Requested}</td>{Html.Each(model.Contributions, one => $"<td class=\"num right\" title=\"{one.Because}\">{ReportWords.Signed(one.Points)}</td>")}<td class="num right">{model.Score:0.#}</td></tr>

        """;

    private static Html Forecast(DependencyAssessment model) =>
        $"""
        <tr class="tied"><td class="break">{model.Requested}</td>{Html.Each(model.Forecast.Probabilities, Chance)}</tr>
        <tr><td class="soft small" colspan="{model.Forecast.Probabilities.Count + 1}">{model.Forecast.Evidence}</td></tr>

        """;

    private static Html Chance(HorizonProbability at) =>
        $"<td class=\"num\">{ReportWords.Percent(at.Probability)}<br><span class=\"soft small\">{ReportWords.Percent(at.Low)} to {ReportWords.Percent(at.High)}</span></td>";

    /// <summary>A day in a cell, marked where it has passed.</summary>
    private static Html Day(DateOnly? day, DateOnly asOf) => $"<td class=\"num{(day < asOf ? " risk-high" : "")}\">{ReportWords.Day(day)}</td>";

    private static IEnumerable<int> Horizons(Assessment assessment) =>
        assessment.Dependencies is [var first, ..] ? first.Forecast.Probabilities.Select(at => at.WithinDays) : [];

    private static string StatusClass(ModelStatus status) => status switch
    {
        ModelStatus.Retired or ModelStatus.Unknown => "risk-high",
        ModelStatus.Deprecated or ModelStatus.Preview => "risk-medium",
        _ => "",
    };
}
