using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

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
        var bands = Enum.GetValues<Band>().Reverse().Where(byBand.ContainsKey).Select(band => $"{byBand[band]} {Words.Of(band)}");
        var first = projects[0].Assessment;
        return $"{string.Join(", ", bands)}, as of {first.AsOf:yyyy-MM-dd}. Within {first.HorizonDays} days {ReportWords.Number(projects.Sum(project => project.Assessment.ExpectedMigrations))} forced migrations are expected, and {ReportWords.Number(projects.Sum(project => project.Assessment.ExpectedEffortDays))} engineer-days.";
    }
}

/// <summary>A project in a line.</summary>
/// <param name="Retired">Models that have stopped answering.</param>
/// <param name="UnderNotice">Models under notice.</param>
/// <param name="Unknown">Models that are not known to be alive.</param>
/// <param name="StartByOn">The earliest day to start a migration by; null where there is none.</param>
/// <param name="NextAction">The first of the advised actions; null where there is none.</param>
internal sealed record SelectionRow(int Retired, int UnderNotice, int Unknown, DateOnly? StartByOn, string? NextAction)
{
    public static SelectionRow Of(Assessed project) => new(
        project.Count(ModelStatus.Retired),
        project.Count(ModelStatus.Deprecated),
        project.Count(ModelStatus.Unknown),
        project.Assessment.Dependencies.Min(model => model.Deadline.StartByOn),
        project.Assessment.Advice is [var first, ..] ? first.Title : null);
}
