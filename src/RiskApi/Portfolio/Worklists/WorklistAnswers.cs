using System.Runtime.CompilerServices;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Portfolio.Alerts;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Portfolio;
using RiskApi.Storage.Projects;
using RiskApi.Web;

using Handled = System.Collections.Generic.IReadOnlyDictionary<
    (string Project, string Requested), RiskApi.Storage.StoredDocument<RiskApi.Core.Notifications.Alerts.AlertHandling>>;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Gives the worklist of whoever asks; the lines are kept while nothing changes, and filters, order and waivers are applied to them.</summary>
internal sealed class WorklistAnswers(PortfolioAnswers portfolio, WaiverStore waivers, AlertStore alerts)
{
    private readonly ConditionalWeakTable<Outlook, KeptLines> _kept = [];

    /// <summary>The lines that a query asks for, one more than a page takes where there is one.</summary>
    public async Task<(PortfolioBasis Basis, Worklist Worklist)> Of(WorklistQuery query, CancellationToken cancel)
    {
        var day = new PortfolioQuery { AsOf = query.AsOf, HorizonDays = query.HorizonDays };
        var selection = query.ToSelection(portfolio.ScopeOf(day).Outlook);
        return await Of(day, selection, query.Sort, query.Cursor, Paging.LimitOf(query.Limit) + 1, await alerts.All(cancel), cancel);
    }

    /// <summary>The alerts that a query asks for, one more than a page takes where there is one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="handled">What people made of alerts.</param>
    /// <param name="cancel">Cancels it.</param>
    public Task<(PortfolioBasis Basis, Worklist Worklist)> Of(AlertQuery query, Handled handled, CancellationToken cancel) =>
        Of(new(), query.ToSelection(portfolio.ScopeOf(new()).Outlook), query.Sort, query.Cursor, Paging.LimitOf(query.Limit) + 1, handled, cancel);

    private async Task<(PortfolioBasis Basis, Worklist Worklist)> Of(
        PortfolioQuery day, WorklistSelection selection, string? sort, string? cursor, int limit, Handled handled, CancellationToken cancel)
    {
        var all = await All(day, cancel);
        var after = WorklistPlace.Read(Cursor.Read(cursor));
        return (all.Basis, Worklist.Of(all, await Decided(handled, cancel), selection, WorklistOrder.Of(sort), after, limit));
    }

    private async Task<Decisions> Decided(Handled handled, CancellationToken cancel) => new(
        (await waivers.All(cancel)).ToDictionary(one => one.Key, one => one.Value.Value),
        handled.ToDictionary(one => one.Key, one => one.Value.Value));

    /// <summary>Works the lines of today out, so that they are there.</summary>
    public Task Prepare(CancellationToken cancel) => All(new(), cancel);

    /// <summary>The day for which it answers where none is asked for.</summary>
    public DateOnly Today => portfolio.ScopeOf(new()).AsOf;

    /// <summary>The lines of one project today.</summary>
    public AllLines Of(StoredProject project) => Of(project.Id, project.Project, new ProjectVersion(project.Version, project.CreatedAt));

    /// <summary>The lines of one project that raise an alert today, each with what was made of it.</summary>
    public async Task<IReadOnlyList<WorklistLine>> AlertsOf(string id, Project project, CancellationToken cancel)
    {
        var today = Of(id, project, null);
        var kept = await alerts.OfProject(id, cancel);
        var decided = Decisions.None with { Handlings = kept.ToDictionary(one => (id, one.Value.Requested), one => one.Value) };
        return [.. today.Lines.Where(line => line.RaisesAlert()).Select(line => decided.Judge(line, today.Basis.AsOf))];
    }

    private AllLines Of(string id, Project project, ProjectVersion? version)
    {
        var fold = new WorklistFold(portfolio.ScopeOf(new()), new());
        fold.Add(ExposedProject.Of(id, project, null, fold.Scope, version));
        return fold.Answer();
    }

    private Task<AllLines> All(PortfolioQuery day, CancellationToken cancel) =>
        portfolio.Of(day, "worklist", scope => new WorklistFold(scope, LinesOf(scope)), cancel, isLarge: true);

    /// <summary>Lines are kept for the usual horizon alone, with the outlook that they rest on.</summary>
    public KeptLines LinesOf(PortfolioScope scope) => scope.HorizonDays == Horizon.DefaultDays ? _kept.GetOrCreateValue(scope.Outlook) : new();
}
