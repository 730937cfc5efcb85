using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Usage;
using RiskApi.Storage.Projects;

namespace RiskApi.Projects;

/// <summary>What projects are found by.</summary>
internal static class ProjectFacets
{
    /// <summary>The facets of a project, its model strings resolved by what is known today.</summary>
    public static IEnumerable<ProjectFacet> Of(Project project, Outlook today)
    {
        var models = project.Dependencies.SelectMany(dependency => OfModel(dependency.Model, today));
        var tags = project.Tags.Select(tag => new ProjectFacet(ProjectFacet.Tag, tag));
        ProjectFacet?[] people =
        [
            project.Owner is null ? null : new(ProjectFacet.Owner, project.Owner),
            project.Team is null ? null : new(ProjectFacet.Team, project.Team),
        ];

        return [.. models, .. tags, .. people.OfType<ProjectFacet>()];
    }

    /// <summary>The facets that a query asks for, those first that fewest projects have.</summary>
    public static ProjectFacet[] Of(ProjectQuery query, Outlook today)
    {
        ProjectFacet?[] facets =
        [
            query.Model is null ? null
                : today.Resolve(query.Model).Known is { } known ? new(ProjectFacet.Model, known.Facts.Reference)
                : new(ProjectFacet.Requested, query.Model),
            query.Owner is null ? null : new(ProjectFacet.Owner, query.Owner),
            query.Tag is null ? null : new(ProjectFacet.Tag, query.Tag),
            query.Team is null ? null : new(ProjectFacet.Team, query.Team),
            query.Provider is null ? null : new(ProjectFacet.Provider, query.Provider),
        ];

        return [.. facets.OfType<ProjectFacet>()];
    }

    private static IEnumerable<ProjectFacet> OfModel(string text, Outlook today)
    {
        yield return new(ProjectFacet.Requested, text);
        if (today.Resolve(text).Known is { Facts: var model })
        {
            yield return new(ProjectFacet.Model, model.Reference);
            yield return new(ProjectFacet.Provider, model.Provider);
        }
    }
}
