using RiskApi.Core.Portfolio.Rankings;

namespace RiskApi.Pages.Projects;

/// <summary>What the list of projects shows.</summary>
public sealed class ProjectsView
{
    /// <summary>Longer lists of choices help nobody.</summary>
    private const int MostChoices = 200;

    internal ProjectsView(ProjectsQuery query, Ranking all, bool hasExamples)
    {
        (Query, Today, All, HasExamples) = (query, all.Basis.AsOf, all.Total, hasExamples);
        Found = ProjectSelection.Of(all.Items, query);
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

    private static IReadOnlyList<string> Choices(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).Take(MostChoices)];
}
