using RiskApi.Core;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>Sums projects up as a page, worst first.</summary>
internal static class SelectionPage
{
    /// <param name="projects">The projects.</param>
    /// <param name="links">Where this service is.</param>
    public static string Of(IReadOnlyList<Assessed> projects, ExportLinks links) => Page.Of(
        "Projects – exposure to model retirement",
        $"""
        <header>
        <p class="eyebrow">Exposure to model retirement</p>
        <h1>{ReportWords.Count(projects.Count, "project")}</h1>
        </header>
        <section class="verdict">
        <p><strong>{SelectionWords.Standing(projects)}</strong></p>
        </section>
        {Table(projects, links)}
        """);

    private static Html Table(IReadOnlyList<Assessed> projects, ExportLinks links) => projects is [] ? Html.Empty :
        $"""
        <section>
        <h2>Worst first</h2>
        <div class="wide"><table>
        <thead><tr><th>Project</th><th>Owner</th><th class="right">Retired</th><th class="right">Notice</th><th class="right">Unknown</th><th>Start by</th><th>Do first</th><th class="right">Score</th></tr></thead>
        <tbody>
        {Html.Each(SelectionWords.WorstFirst(projects), project => Row(project, links))}</tbody>
        </table></div>
        </section>
        """;

    private static Html Row(Assessed project, ExportLinks links)
    {
        var summary = SelectionRow.Of(project);
        return
            $"""
            <tr><td class="name"><a href="{links.Of(project, "report")}">{project.Title}</a><br><span class="soft small">{project.Project.Team}</span></td><td class="name">{project.Project.Owner ?? ReportWords.Nothing}</td>{Count(summary.Retired)}{Count(summary.UnderNotice)}{Count(summary.Unknown)}<td class="num{(summary.StartByOn < project.Assessment.AsOf ? " risk-high" : "")}">{ReportWords.Day(summary.StartByOn)}</td><td>{summary.NextAction ?? ReportWords.Nothing}</td><td class="num right">{project.Assessment.Score:0.#} <span class="soft small">{Words.Of(project.Assessment.Band)}</span></td></tr>

            """;
    }

    private static Html Count(int count) => $"<td class=\"num right\">{(count == 0 ? ReportWords.Nothing : $"{count}")}</td>";
}
