using RiskApi.Core;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>Sums projects up as Markdown, worst first.</summary>
internal static class SelectionMarkdown
{
    /// <param name="projects">The projects.</param>
    /// <param name="links">Where this service is.</param>
    public static string Of(IReadOnlyList<Assessed> projects, ExportLinks links)
    {
        Markdown markdown =
            $"""
            # Exposure to model retirement: {ReportWords.Count(projects.Count, "project")}

            {SelectionWords.Standing(projects)}

            | Project | Owner | Team | Score | Retired | Under notice | Unknown | Start by | Do first |
            | --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- |
            {Markdown.Each(SelectionWords.WorstFirst(projects), project => Row(project, links))}
            """;

        return markdown.ToString();
    }

    private static Markdown Row(Assessed project, ExportLinks links)
    {
        var summary = SelectionRow.Of(project);
        return $"| [{project.Title}]({Markdown.Verbatim(links.Of(project, "report"))}) | {project.Project.Owner ?? ReportWords.Nothing} | {project.Project.Team ?? ReportWords.Nothing} | {project.Assessment.Score:0.#} ({Words.Of(project.Assessment.Band)}) | {summary.Retired} | {summary.UnderNotice} | {summary.Unknown} | {ReportWords.Day(summary.StartByOn)} | {summary.NextAction ?? ReportWords.Nothing} |\n";
    }
}
