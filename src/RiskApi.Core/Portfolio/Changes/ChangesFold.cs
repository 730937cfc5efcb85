using RiskApi.Core.Assessments.Differences;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Portfolio.Changes;

/// <summary>Compares two days of a portfolio; both sides are assessed by one method and one catalog, each by what was known on its day.</summary>
/// <param name="scope">The later day, the horizon and the method.</param>
/// <param name="since">The earlier day, with the same horizon and method.</param>
/// <param name="then">What projects were that have changed since, by id; null for those that were not there. Those that are not named were what they are.</param>
/// <param name="gone">The projects that are there no more, as they were, by id.</param>
/// <param name="limit">How many of the changed projects to list, above 0.</param>
/// <param name="linesNow">Lines made before in the later scope.</param>
/// <param name="linesThen">Lines made before in the earlier one.</param>
public sealed class ChangesFold(
    PortfolioScope scope,
    PortfolioScope since,
    IReadOnlyDictionary<string, Project?> then,
    IReadOnlyDictionary<string, Project> gone,
    int limit,
    KeptLines linesNow,
    KeptLines linesThen) : PortfolioFold<PortfolioChanges>(scope)
{
    private const double APoint = 1;

    private const string Way =
        "Both days are assessed by the method and the catalog in use, each by what was known of models on it; the projects of the earlier day are those that the audit trail has at its end.";

    private readonly LineMaker _makerNow = new(scope);
    private readonly LineMaker _makerThen = new(since);
    private readonly Side _before = new();
    private readonly Side _after = new();
    private readonly List<ChangedProject> _changed = [];

    /// <inheritdoc/>
    protected override void Take(ExposedProject project)
    {
        var isNamed = then.TryGetValue(project.Id, out var was);
        var earlier = isNamed && was is null ? null
            : ExposedProject.Of(project.Id, was ?? project.Project, null, since, isNamed ? null : project.Version);
        Add(earlier, project);
    }

    /// <inheritdoc/>
    protected override PortfolioChanges Answer(PortfolioBasis basis)
    {
        foreach (var (id, project) in gone.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Add(ExposedProject.Of(id, project, null, since), null);
        }

        return new(
            basis,
            since.AsOf,
            Way,
            new(
                _changed.Count,
                _changed.Count(one => one.Fate == ProjectFate.Appeared),
                _changed.Count(one => one.Fate == ProjectFate.Gone),
                _changed.Count(one => one is { Fate: ProjectFate.Stayed, Change: >= APoint }),
                _changed.Count(one => one is { Fate: ProjectFate.Stayed, Change: <= -APoint }),
                Rounded.Probability(_before.Loss),
                Rounded.Probability(_after.Loss),
                [.. Enum.GetValues<Band>().Select(band => new BandBeforeAfter(band, _before.Bands[(int)band], _after.Bands[(int)band]))],
                [.. Enum.GetValues<WorklistGroup>().Select(group => new GroupBeforeAfter(group, _before.Groups[(int)group], _after.Groups[(int)group]))]),
            [.. _changed.OrderByDescending(one => Math.Abs(one.Change)).ThenBy(one => one.Project.Id, StringComparer.Ordinal).Take(limit)]);
    }

    private void Add(ExposedProject? was, ExposedProject? now)
    {
        var (before, after) = (was is null ? [] : linesThen.Of(was, _makerThen.LinesOf), now is null ? [] : linesNow.Of(now, _makerNow.LinesOf));
        _before.Take(was, before);
        _after.Take(now, after);
        var lines = ChangedLine.Between(before, after);
        var change = Rounded.Score((now?.Score ?? 0) - (was?.Score ?? 0));
        if (lines is [] && was?.Band == now?.Band && Math.Abs(change) < APoint)
        {
            return;
        }

        _changed.Add(new(
            ProjectName.Of((now ?? was)!),
            was is null ? ProjectFate.Appeared : now is null ? ProjectFate.Gone : ProjectFate.Stayed,
            was?.Score,
            now?.Score,
            change,
            was?.Band,
            now?.Band,
            was is null || now is null ? [] : Causes(was, now),
            lines));
    }

    /// <summary>The earlier project by what is known now lies between: what moves the score up to there is facts, and the rest is usage.</summary>
    private CausedChange[] Causes(ExposedProject was, ExposedProject now)
    {
        var between = ReferenceEquals(was.Project, now.Project) ? now.Score : ExposedProject.Of(was.Id, was.Project, null, Scope).Score;
        return
        [
            new(ChangeCause.Facts, Rounded.Score(between - was.Score), $"The project as it was, on {Words.Of(Scope.AsOf)} against {Words.Of(since.AsOf)}."),
            new(ChangeCause.Usage, Rounded.Score(now.Score - between), "The project as it is now against the project as it was, on the later day."),
        ];
    }

    /// <summary>The sums of one day.</summary>
    private sealed class Side
    {
        public double Loss { get; private set; }

        public int[] Bands { get; } = new int[Enum.GetValues<Band>().Length];

        public int[] Groups { get; } = new int[Enum.GetValues<WorklistGroup>().Length];

        public void Take(ExposedProject? project, IReadOnlyList<WorklistLine> lines)
        {
            if (project is null)
            {
                return;
            }

            Loss += project.Exposures.Sum(exposure => exposure.ExpectedLoss);
            Bands[(int)project.Band]++;
            foreach (var line in lines)
            {
                Groups[(int)line.Group]++;
            }
        }
    }
}
