using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Events;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Feeds;

/// <summary>Finds what became known that concerns projects.</summary>
internal static class ConcerningEvents
{
    /// <summary>
    /// The events of the models that projects call, and the releases of newer models in their lines, newest first; each with whom it concerns.
    /// </summary>
    /// <param name="projects">The projects.</param>
    /// <param name="known">What was known on their as-of date.</param>
    /// <param name="past">What has been told before.</param>
    public static IEnumerable<(LifecycleEvent Happened, string Concerns)> Of(IReadOnlyList<Assessed> projects, CatalogView known, CatalogPast past)
    {
        var uses = projects
            .SelectMany(project => project.Assessment.Dependencies.Select(dependency => (project.Title, dependency.ScoredAs)))
            .Where(use => use.ScoredAs is not null)
            .ToLookup(use => use.ScoredAs!, use => XmlText.Line(use.Title));
        var used = uses.Select(use => Find(use.Key, known)).OfType<KnownModel>().ToArray();
        var olderInLine = used.Where(model => model.Facts.Line is not null).ToLookup(model => (model.Facts.Provider, model.Facts.Line));
        var newer = known.Models.Where(model => !uses.Contains(model.Facts.Reference) && Older(model).Any());

        return LifecycleEvents.Of([.. used, .. newer], known, past)
            .Where(happened => happened.Kind == LifecycleEventKind.Released || uses.Contains(happened.Model.Facts.Reference))
            .Select(happened => (happened, Concerns(happened.Model)));

        IEnumerable<KnownModel> Older(KnownModel model) =>
            olderInLine[(model.Facts.Provider, model.Facts.Line)].Where(old => old.Lifecycle.ReleasedOn?.Day < model.Lifecycle.ReleasedOn?.Day);

        string Concerns(KnownModel model) => uses.Contains(model.Facts.Reference)
            ? projects.Count > 1 ? $"Called by {string.Join(", ", uses[model.Facts.Reference].Distinct())}." : ""
            : $"It is newer in the line of {string.Join(", ", Older(model).Select(old => old.Facts.Reference))}.";
    }

    private static KnownModel? Find(string reference, CatalogView known)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return known.Find(reference[..slash], reference[(slash + 1)..]);
    }
}
