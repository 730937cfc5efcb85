using System.Runtime.CompilerServices;
using BitFaster.Caching;
using BitFaster.Caching.Lru;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Scoring;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Portfolio;
using RiskApi.Storage.Projects;
using RiskApi.Web;

namespace RiskApi.Portfolio;

/// <summary>Answers for all projects together, assessed by the facts in use, and keeps the answers given lately.</summary>
/// <remarks>
/// An answer holds until a project, an assessment, the catalog or the day changes; all of that is in the key by which it is kept. Nothing
/// but answers is kept: the projects are read one after the other, and stored assessments, which may be older than the facts, are only told apart.
/// </remarks>
internal sealed class PortfolioAnswers(
    PortfolioStore store, CurrentCatalog inUse, OutlookCache outlooks, MethodConstants constants, TimeProvider time, TeamScope team)
{
    private readonly ConditionalWeakTable<CatalogSnapshot, KeptAnswers> _kept = [];
    private readonly string _methodVersion = MethodVersion.Of(constants);

    /// <summary>The day, the horizon and the method of a query.</summary>
    public PortfolioScope ScopeOf(PortfolioQuery query) => new(
        outlooks.Of(inUse.Current, query.AsOf?.Value ?? time.Today()),
        query.HorizonDays?.Value ?? Horizon.DefaultDays,
        constants);

    /// <summary>The answer to a query.</summary>
    /// <param name="query">Which projects, and for which day.</param>
    /// <param name="question">What else the answer depends on; of a type with equality, and of one type for each kind of answer.</param>
    /// <param name="start">Starts to read projects.</param>
    /// <param name="cancel">Cancels the wait; whoever else waits for the same answer still gets it.</param>
    /// <param name="isLarge">Whether it says something of every dependency, so that few of its kind are kept.</param>
    public async Task<TAnswer> Of<TAnswer>(
        PortfolioQuery query, object question, Func<PortfolioScope, PortfolioFold<TAnswer>> start, CancellationToken cancel, bool isLarge = false)
    {
        var scope = ScopeOf(query);
        var facets = FacetsOf(query);
        var key = (typeof(TAnswer), query, team.Team, question, scope.AsOf, await store.Version(cancel));
        var answers = _kept.GetOrCreateValue(scope.Outlook.Known.Catalog);
        var kept = isLarge ? answers.Large : answers.Small;

        // Lazy, so that requests for one new answer that come together work it out once.
        var answer = (Lazy<Task<TAnswer>>)kept.GetOrAdd(
            key, _ => new Lazy<Task<TAnswer>>(() => Task.Run(() => Fold(query, facets, start(scope)), CancellationToken.None)));

        try
        {
            return await answer.Value.WaitAsync(cancel);
        }
        catch when (answer.Value.IsFaulted)
        {
            kept.TryRemove(key);
            throw;
        }
    }

    private async Task<TAnswer> Fold<TAnswer>(PortfolioQuery query, IReadOnlyList<ProjectFacet> facets, PortfolioFold<TAnswer> fold)
    {
        var criticality = query.Criticality?.Value;
        await foreach (var row in store.Read(facets, CancellationToken.None))
        {
            var project = row.ToProject();
            if (criticality is null || criticality == ExposedProject.CriticalityOf(project))
            {
                fold.Add(ExposedProject.Of(row.Id, project, StoredScoreOf(row, fold.Scope), fold.Scope, new(row.Version, row.CreatedAt)));
            }
        }

        return fold.Answer();
    }

    /// <summary>What the projects are found by; whoever sees one team alone gets that one's.</summary>
    private ProjectFacet[] FacetsOf(PortfolioQuery query)
    {
        var asked = ProjectFacets.Of(new ProjectQuery { Tag = query.Tag, Team = query.Team, Owner = query.Owner }, outlooks.Of(inUse.Current, time.Today()));
        return team.Team is { } only ? [.. asked, new(ProjectFacet.Team, only)] : [.. asked];
    }

    private StoredScore? StoredScoreOf(PortfolioRow row, PortfolioScope scope) => row is { LatestScore: { } score, LatestAssessedAt: { } at }
        ? new(score, at, row.CatalogVersion == scope.Outlook.Known.Catalog.Version && row.MethodVersion == _methodVersion && at >= row.UpdatedAt)
        : null;

    /// <summary>What was answered by one catalog.</summary>
    private sealed class KeptAnswers
    {
        public ICache<object, object> Small { get; } = new ConcurrentLruBuilder<object, object>().WithCapacity(64).Build();

        public ICache<object, object> Large { get; } = new ConcurrentLruBuilder<object, object>().WithCapacity(4).Build();
    }
}
