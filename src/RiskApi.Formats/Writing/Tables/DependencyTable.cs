using RiskApi.Core;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Tables;

/// <summary>Writes projects as a table with a row per dependency.</summary>
internal static class DependencyTable
{
    private const string Points = "points, 0 to 100";
    private const string Fraction = "0 to 1";
    private const string Days = "days";
    private const string Day = "yyyy-mm-dd";

    private static readonly (string Name, Func<Assessed, Dependency, DependencyAssessment, object?> Value)[] Columns =
    [
        ("projectId", (project, _, _) => project.ProjectId),
        ("project", (project, _, _) => project.Project.Name),
        ("owner", (project, _, _) => project.Project.Owner),
        ("team", (project, _, _) => project.Project.Team),
        ("asOf", (project, _, _) => project.Assessment.AsOf),
        ("horizonDays", (project, _, _) => project.Assessment.HorizonDays),
        ("projectScore", (project, _, _) => project.Assessment.Score),
        ("projectBand", (project, _, _) => Words.Of(project.Assessment.Band)),
        ("requested", (_, _, scored) => scored.Requested),
        ("provider", (_, _, scored) => scored.Provider),
        ("model", (_, _, scored) => scored.Model),
        ("maker", (_, _, scored) => scored.Maker),
        ("match", (_, _, scored) => Words.Of(scored.Match)),
        ("scoredAs", (_, _, scored) => scored.ScoredAs),
        ("status", (_, _, scored) => Words.Of(scored.Status)),
        ("environment", (_, _, scored) => Words.Of(scored.Usage.Environment)),
        ("criticality", (_, _, scored) => Words.Of(scored.Usage.Criticality)),
        ("share", (_, _, scored) => scored.Usage.Share),
        ("score", (_, _, scored) => scored.Score),
        ("band", (_, _, scored) => Words.Of(scored.Band)),
        ("likelihood", (_, _, scored) => scored.Likelihood),
        ("unreadiness", (_, _, scored) => scored.Unreadiness),
        ("impact", (_, _, scored) => scored.Impact),
        ("releasedOn", (_, _, scored) => scored.Lifecycle?.ReleasedOn?.ToString()),
        ("announcedOn", (_, _, scored) => scored.Lifecycle?.AnnouncedOn?.ToString()),
        ("retiresOn", (_, _, scored) => scored.Lifecycle?.RetiresOn?.ToString()),
        ("notBeforeOn", (_, _, scored) => scored.Lifecycle?.NotBeforeOn?.ToString()),
        ("tentativeOn", (_, _, scored) => scored.Lifecycle?.TentativeOn?.ToString()),
        ("basis", (_, _, scored) => Words.Of(scored.Forecast.Basis)),
        ("retiresOnP10", (_, _, scored) => scored.Forecast.RetiresOnP10),
        ("retiresOnP50", (_, _, scored) => scored.Forecast.RetiresOnP50),
        ("retiresOnP90", (_, _, scored) => scored.Forecast.RetiresOnP90),
        ("endsOn", (_, _, scored) => scored.Deadline.EndsOn),
        ("daysLeft", (_, _, scored) => scored.Deadline.DaysLeft),
        ("leadTimeDays", (_, _, scored) => scored.Deadline.LeadTimeDays),
        ("startByOn", (_, _, scored) => scored.Deadline.StartByOn),
        ("slackDays", (_, _, scored) => scored.Deadline.SlackDays),
        ("effortDays", (_, _, scored) => Math.Round(scored.Migration.EngineerDays, 1)),
        ("fallback", (_, stated, _) => stated.Fallback?.Model),
        ("fallbackCover", (_, _, scored) => scored.Fallback?.Cover),
        ("recommended", (_, _, scored) => scored.Lifecycle is { Replacements: [var first, ..] } ? first : null),
        ("replacement", (_, _, scored) => scored.Offers is [var best, ..] ? best.Model : null),
        ("summary", (_, _, scored) => scored.Summary),
        ("catalogVersion", (project, _, _) => project.Assessment.CatalogVersion),
        ("methodVersion", (project, _, _) => project.Assessment.MethodVersion),
    ];

    /// <summary>The units of columns that have one, for people; where the name says it already, too.</summary>
    private static readonly Dictionary<string, string> Units = new()
    {
        ["asOf"] = Day,
        ["horizonDays"] = Days,
        ["projectScore"] = Points,
        ["share"] = Fraction,
        ["score"] = Points,
        ["likelihood"] = Fraction,
        ["unreadiness"] = Fraction,
        ["impact"] = Fraction,
        ["releasedOn"] = Day,
        ["announcedOn"] = Day,
        ["retiresOn"] = Day,
        ["notBeforeOn"] = Day,
        ["tentativeOn"] = Day,
        ["retiresOnP10"] = Day,
        ["retiresOnP50"] = Day,
        ["retiresOnP90"] = Day,
        ["endsOn"] = Day,
        ["daysLeft"] = Days,
        ["leadTimeDays"] = Days,
        ["startByOn"] = Day,
        ["slackDays"] = Days,
        ["effortDays"] = "engineer-days",
        ["fallbackCover"] = Fraction,
    };

    /// <summary>The table for programs, whose headings never change.</summary>
    public static string Of(IEnumerable<Assessed> projects) => Table(projects, name => name);

    /// <summary>The table for people: with units in its headings, and a byte order mark, without which some spreadsheets do not know UTF-8.</summary>
    public static string ForSpreadsheets(IEnumerable<Assessed> projects) =>
        "\uFEFF" + Table(projects, name => Units.TryGetValue(name, out var unit) ? $"{name} ({unit})" : name);

    private static string Table(IEnumerable<Assessed> projects, Func<string, string> heading)
    {
        var csv = new CsvText().Record(Columns.Select(column => heading(column.Name)));
        foreach (var project in projects)
        {
            foreach (var (stated, scored) in project.Dependencies)
            {
                csv.Record(Columns.Select(column => column.Value(project, stated, scored)));
            }
        }

        return csv.ToString();
    }
}
