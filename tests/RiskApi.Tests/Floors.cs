namespace RiskApi.Tests;

/// <summary>The folders of each project from the ground up: a folder uses those before it alone.</summary>
/// <remarks>
/// A dot is the project's own folder. Where folders within a folder have a floor of their own they are listed, and the folder itself stands for
/// the files that lie directly in it; where they have none they belong to the folder.
/// </remarks>
internal static class Floors
{
    /// <summary>The projects from the ground up; the compiler keeps this order by their references.</summary>
    public static readonly IReadOnlyList<string> Projects = ["RiskApi.Core", "RiskApi.Formats", "RiskApi"];

    public static readonly IReadOnlyDictionary<string, string[]> Of = new Dictionary<string, string[]>
    {
        ["RiskApi.Core"] =
        [
            ".",
            "Catalog", "Catalog/History",
            "Resolution",
            "Usage",
            "CatalogFacts",
            "Imports", "Imports/Scanning", "Imports/Merging",
            "Forecast/Distributions", "Forecast", "Forecast/Lifespans", "Forecast/Notices", "Forecast/Dates", "Forecast/Outlooks", "Forecast/Backtests",
            "Forecast/Ledger",
            "Scoring",
            "Scenarios",
            "Advice/Replacements", "Advice",
            "Fixes",
            "Planning",
            "Assessments", "Assessments/Differences",
            "Events", "Events/Calendar",
            "Notifications",
            "Gate",
            "Reviews/Facts", "Reviews/Checklists", "Reviews",
            "Portfolio", "Portfolio/Impacts", "Portfolio/Losses", "Portfolio/Plans", "Portfolio/Rankings", "Portfolio/Summaries", "Portfolio/Waves",
            "Portfolio/Worklists", "Portfolio/Changes",
        ],
        ["RiskApi.Formats"] =
        [
            "Markup",
            "Pictures",
            "Reports",
            "Writing", "Writing/Badges", "Writing/Boms", "Writing/Calendars", "Writing/Checks", "Writing/Feeds", "Writing/Findings", "Writing/Fixes", "Writing/Portals", "Writing/Tables",
            "Reading/Text", "Reading/Boms", "Reading/Findings", "Reading/Gateways", "Reading/Lists", "Reading/Scans", "Reading/Usage", "Reading",
            "Catalog", "Catalog/Feeds", "Catalog/ModelEol",
        ],
        ["RiskApi"] =
        [
            "Settings",
            "Web",
            "Storage",
            "Access",
            "Writes",
            "Catalog",
            "Keys",
            "Projects",
            "Hosting",
            "Exports",
            "Imports",
            "Notifications",
            "Assessments",
            "Commands",
            "Portfolio",
            "Reviews",
            "Agents",
            "Commands",
            "Pages",
            ".",
        ],
    };

    /// <summary>The floor of a file, by its path below the project's folder.</summary>
    /// <returns>The index of its folder; -1 where that has none.</returns>
    public static int Find(string project, string path)
    {
        var folders = path.Split('/')[..^1];
        for (var depth = folders.Length; depth > 0; depth--)
        {
            if (Array.IndexOf(Of[project], string.Join('/', folders[..depth])) is >= 0 and var floor)
            {
                return floor;
            }
        }

        return folders is [] ? Array.IndexOf(Of[project], ".") : -1;
    }
}
