using RiskApi.Scoring;
using RiskApi.Web;

namespace RiskApi.Exports.Reports;

/// <summary>What Markdown and the page say alike of several projects.</summary>
internal static class SelectionWords
{
    public static IEnumerable<Assessed> WorstFirst(IEnumerable<Assessed> projects) =>
        projects.OrderByDescending(project => project.Assessment.Score).ThenBy(project => project.Key, StringComparer.Ordinal);

    /// <summary>How many projects are in each band, and what they are in for.</summary>
    public static string Standing(IReadOnlyList<Assessed> projects)
    {
        if (projects is [])
        {
            return "No project fits.";
        }

        var byBand = projects.CountBy(project => project.Assessment.Band).ToDictionary();
        var bands = Enum.GetValues<Band>().Reverse().Where(byBand.ContainsKey).Select(band => $"{byBand[band]} {EnumWords.Of(band)}");
        var first = projects[0].Assessment;
        return $"{string.Join(", ", bands)}, as of {first.AsOf:yyyy-MM-dd}. Within {first.HorizonDays} days {ReportWords.Number(projects.Sum(project => project.Assessment.ExpectedMigrations))} forced migrations are expected, and {ReportWords.Number(projects.Sum(project => project.Assessment.ExpectedEffortDays))} engineer-days.";
    }
}
