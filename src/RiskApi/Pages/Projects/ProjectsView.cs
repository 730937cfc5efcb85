using Microsoft.AspNetCore.Components;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Formats.Pictures;
using RiskApi.Pages.Examples;

namespace RiskApi.Pages.Projects;

/// <summary>What the list of projects shows.</summary>
public sealed class ProjectsView
{
    /// <summary>Longer lists of choices help nobody.</summary>
    private const int MostChoices = 200;

    /// <summary>How many days back a trend goes.</summary>
    internal const int TrendDays = 90;

    private readonly ILookup<string, (DateOnly On, double Score)> _scores;

    internal ProjectsView(ProjectsQuery query, Ranking all, ProjectSelection found, ILookup<string, (DateOnly On, double Score)> scores)
    {
        (Query, Today, All, Found, _scores) = (query, all.Basis.AsOf, all.Total, found, scores);
        HasExamples = all.Items.Any(row => ExamplePortfolio.Has(row.Project.Id));
        Teams = Choices(all.Items.Select(row => row.Project.Team));
        Owners = Choices(all.Items.Select(row => row.Project.Owner));
    }

    internal ProjectsQuery Query { get; }

    internal ProjectSelection Found { get; }

    internal DateOnly Today { get; }

    /// <summary>How many projects there are.</summary>
    internal int All { get; }

    /// <summary>Whether the example portfolio is loaded.</summary>
    internal bool HasExamples { get; }

    internal IReadOnlyList<string> Teams { get; }

    internal IReadOnlyList<string> Owners { get; }

    /// <summary>How the score of a project has gone, the last of each day; null where it has hardly been assessed.</summary>
    internal MarkupString? TrendOf(RankedProject row)
    {
        var days = _scores[row.Project.Id].Reverse().DistinctBy(day => day.On).Reverse().ToArray();
        return Sparkline.Of(days, Today.AddDays(-TrendDays), Today) is { } line ? new(line) : null;
    }

    private static IReadOnlyList<string> Choices(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).Take(MostChoices)];
}
