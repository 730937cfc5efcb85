namespace RiskApi.Core.Portfolio.Rankings;

/// <summary>Keeps the projects that come first.</summary>
/// <param name="scope">The day, the horizon and the method.</param>
/// <param name="by">What they are ranked by.</param>
/// <param name="limit">How many to keep, above 0.</param>
public sealed class RankingFold(PortfolioScope scope, RankingOrder by, int limit) : PortfolioFold<Ranking>(scope)
{
    private readonly SortedSet<(double Last, string Id, RankedProject Project)> _first =
        new(Comparer<(double Last, string Id, RankedProject)>.Create(
            (a, b) => a.Last != b.Last ? a.Last.CompareTo(b.Last) : string.CompareOrdinal(a.Id, b.Id)));

    private int _total;

    /// <inheritdoc/>
    protected override void Take(ExposedProject project)
    {
        if (Rank(project) is not { } rank)
        {
            return;
        }

        _total++;
        if (_first.Count == limit && (rank > _first.Max.Last || (rank == _first.Max.Last && string.CompareOrdinal(project.Id, _first.Max.Id) > 0)))
        {
            return;
        }

        _first.Add((rank, project.Id, RankedProject.Of(project, Scope.AsOf)));
        if (_first.Count > limit)
        {
            _first.Remove(_first.Max);
        }
    }

    /// <inheritdoc/>
    protected override Ranking Answer(PortfolioBasis basis) => new(basis, by, _total, [.. _first.Select(one => one.Project)]);

    /// <summary>The smaller, the earlier; null where the order is not about the project.</summary>
    private double? Rank(ExposedProject project) => by switch
    {
        RankingOrder.StartBy => project.StartByOn is { } startBy && startBy < Scope.AsOf ? startBy.DayNumber : null,
        RankingOrder.UnknownModels => project.Exposures.Count(exposure => !exposure.IsKnown) is > 0 and var unknown ? -unknown : null,
        RankingOrder.Effort => -project.ExpectedEffortDays,
        _ => -project.Score,
    };
}
