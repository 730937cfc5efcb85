using RiskApi.Core;
using RiskApi.Core.Portfolio.Changes;
using RiskApi.Portfolio.Worklists;
using RiskApi.Storage.Portfolio;
using RiskApi.Web;

namespace RiskApi.Portfolio.Changes;

/// <summary>Compares two days of all projects.</summary>
internal sealed class PortfolioComparison(PortfolioAnswers portfolio, WorklistAnswers worklist, EarlierProjects earlier)
{
    private const int UsualDays = 7;

    /// <summary>The later day of a query.</summary>
    public DateOnly AsOf(PortfolioQuery query) => portfolio.ScopeOf(query).AsOf;

    /// <summary>The earlier day of a query: the one that it gives, or a week before.</summary>
    public static DateOnly SinceOf(PortfolioChangesQuery query, DateOnly asOf) => query.Since?.Value ?? asOf.AddDays(-UsualDays);

    /// <summary>What changed.</summary>
    /// <param name="query">Which projects, and the later day.</param>
    /// <param name="since">The earlier day.</param>
    /// <param name="limit">How many of the changed projects to list.</param>
    /// <param name="cancel">Cancels the wait.</param>
    public async Task<PortfolioChanges> Of(PortfolioQuery query, DateOnly since, int limit, CancellationToken cancel)
    {
        var written = await earlier.At(since.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), cancel);
        var then = written.ToDictionary(one => one.Id, one => one.Project);
        var gone = written.Where(one => !one.IsThere && one.Project is { } project && query.Fits(project)).ToDictionary(one => one.Id, one => one.Project!);
        var before = portfolio.ScopeOf(query with { AsOf = Given<DateOnly>.Parse(Words.Of(since), null) });
        return await portfolio.Of(
            query, ("changes", since, limit), now => new ChangesFold(now, before, then, gone, limit, worklist.LinesOf(now), worklist.LinesOf(before)), cancel);
    }
}
