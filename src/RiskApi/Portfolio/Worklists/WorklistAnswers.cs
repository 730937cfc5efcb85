using System.Runtime.CompilerServices;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Storage.Portfolio;
using RiskApi.Web;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Gives the worklist of whoever asks; the lines are kept while nothing changes, and filters, order and waivers are applied to them.</summary>
internal sealed class WorklistAnswers(PortfolioAnswers portfolio, WaiverStore waivers)
{
    private readonly ConditionalWeakTable<Outlook, KeptLines> _kept = [];

    /// <summary>The lines that a query asks for, one more than a page takes where there is one.</summary>
    public async Task<(PortfolioBasis Basis, Worklist Worklist)> Of(WorklistQuery query, CancellationToken cancel)
    {
        var day = new PortfolioQuery { AsOf = query.AsOf, HorizonDays = query.HorizonDays };
        var all = await portfolio.Of(day, "worklist", scope => new WorklistFold(scope, LinesOf(scope)), cancel, isLarge: true);
        var selection = query.ToSelection(portfolio.ScopeOf(day).Outlook);
        var after = WorklistPlace.Read(Cursor.Read(query.Cursor));
        var limit = Paging.LimitOf(query.Limit) + 1;
        return (all.Basis, Worklist.Of(all, await waivers.All(cancel), selection, WorklistOrder.Of(query.Sort), after, limit));
    }

    /// <summary>The lines of one project today.</summary>
    public AllLines Of(string id, Project project)
    {
        var fold = new WorklistFold(portfolio.ScopeOf(new()), new());
        fold.Add(ExposedProject.Of(id, project, null, fold.Scope));
        return fold.Answer();
    }

    /// <summary>Lines are kept for the usual horizon alone, with the outlook that they rest on.</summary>
    public KeptLines LinesOf(PortfolioScope scope) => scope.HorizonDays == Horizon.DefaultDays ? _kept.GetOrCreateValue(scope.Outlook) : new();
}
