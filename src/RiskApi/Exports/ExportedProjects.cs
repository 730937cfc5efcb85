using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;
using RiskApi.Projects;
using RiskApi.Storage.Projects;

namespace RiskApi.Exports;

/// <summary>Finds the projects to export, and assesses them.</summary>
internal sealed class ExportedProjects(ProjectStore projects, Outlooks outlooks, Assessor assessor, IOptions<ExportOptions> options)
{
    private const int ReadAtOnce = 50;

    /// <summary>The most projects in one file.</summary>
    public int Most => options.Value.MostProjects;

    /// <summary>A project, assessed; null where there is none of the id.</summary>
    public async Task<Assessed?> Find(string id, ExportQuery query, CancellationToken cancel) =>
        await projects.Find(id, cancel) is { } stored ? Assess(stored, query) : null;

    /// <summary>The projects that fit, assessed, in order of id; null where there are more than go into one file.</summary>
    public async Task<IReadOnlyList<Assessed>?> Select(ProjectQuery selection, ExportQuery query, CancellationToken cancel)
    {
        var found = await projects.Page(ProjectFacets.Of(selection, outlooks.Of(null)), "", Most + 1, cancel);
        return found.Count > Most ? null : [.. found.Select(stored => Assess(stored, query))];
    }

    /// <summary>All projects that fit, in order of id, each assessed when it is asked for.</summary>
    public async IAsyncEnumerable<Assessed> All(ProjectQuery selection, ExportQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var facets = ProjectFacets.Of(selection, outlooks.Of(null));
        IReadOnlyList<StoredProject> page = [];
        do
        {
            page = await projects.Page(facets, page is [.., var last] ? last.Id : "", ReadAtOnce, cancel);
            foreach (var stored in page)
            {
                yield return Assess(stored, query);
            }
        }
        while (page.Count == ReadAtOnce);
    }

    private Assessed Assess(StoredProject stored, ExportQuery query) => new(
        stored.Project, assessor.Assess(stored.Project, query.HorizonDays?.Value ?? Horizon.DefaultDays, outlooks.Of(query.AsOf?.Value)))
    {
        ProjectId = stored.Id,
        Version = stored.Version,
        ChangedAt = stored.UpdatedAt,
    };
}
