using RiskApi.Core.Planning;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>Puts the chosen work in order: what removes most per day first, unless a migration would then start too late.</summary>
/// <remarks>
/// The rule of the plan of one project (<see cref="StepOrder"/>), with queues in place of searches, and not before a fallback that it would make late: across
/// projects that is often the greater loss. Shared work comes right before the first step that
/// needs it; each that needs it counts its part of it, so that what serves many does not wait for its turn because the first would have to carry it alone.
/// </remarks>
internal sealed class WorkOrder
{
    private readonly PlanCalendar _calendar;
    private readonly DependencyWork[] _works;
    private readonly Dictionary<SharedWork, DependencyWork[]> _users;
    private readonly HashSet<SharedWork> _done = [];
    private readonly PriorityQueue<(DependencyWork Work, int Version), (double MinusRate, int Order)> _byRate = new();
    private readonly PriorityQueue<(DependencyWork Work, int Version), (DateOnly StartsByOn, int Order)> _byDay = new();
    private readonly Dictionary<DependencyWork, int> _order = [];
    private readonly List<WorkItem> _items = [];
    private int _spentTenths;

    private WorkOrder(DependencyWork[] works, PlanCalendar calendar)
    {
        (_works, _calendar) = (works, calendar);
        _users = works
            .SelectMany(work => work.Option.Shared.Select(shared => (shared, work)))
            .GroupBy(pair => pair.shared, pair => pair.work)
            .ToDictionary(users => users.Key, users => users.ToArray());
    }

    /// <summary>The work of chosen options, one piece after another from the first day.</summary>
    public static IReadOnlyList<WorkItem> Of(IEnumerable<DependencyWork> works, PlanCalendar calendar) => new WorkOrder([.. works], calendar).Put();

    private List<WorkItem> Put()
    {
        foreach (var (i, work) in _works.Index())
        {
            _order[work] = i;
            Enqueue(work);
        }

        while (_byRate.TryDequeue(out var turn, out _))
        {
            if (turn.Version == turn.Work.Version && turn.Work.Best(Counted) is { } best)
            {
                var (work, block) = Urgent(turn.Work, best.Block);
                foreach (var step in block.Steps)
                {
                    Do(work, step);
                }

                Enqueue(work);
                if (work != turn.Work)
                {
                    Enqueue(turn.Work);
                }
            }
        }

        return _items;
    }

    /// <summary>
    /// The migration that has to start earliest, where its day would pass during the block, unless that makes the block late, or it is late already; else the
    /// block.
    /// </summary>
    private (DependencyWork Work, PlanBlock Block) Urgent(DependencyWork work, PlanBlock block)
    {
        var (today, after) = (DayAfter(0), DayAfter(Tenths(work, block)));

        // A day that has passed cannot be saved by order; such a migration waits for its turn.
        while (_byDay.TryPeek(out var first, out var due) && (first.Version != first.Work.Version || due.StartsByOn < today))
        {
            _byDay.Dequeue();
        }

        return _byDay.TryPeek(out var urgent, out var day) && day.StartsByOn < after
            && (urgent.Work == work || !(work.DayOf(block) < DayAfter(Tenths(urgent.Work, urgent.Work.Chain))))
                ? (urgent.Work, urgent.Work.Chain)
                : (work, block);
    }

    private void Do(DependencyWork work, PackageStep step)
    {
        var split = work.Split(step);
        if (split.Shared is { } shared && _done.Add(shared))
        {
            var users = _users[shared];
            var startByOn = users
                .SelectMany(user => user.Option.Steps.Where(one => one.Shared == shared)
                    .Select(one => one.Step.Proposal.StartByOn(one.Step.Before, user.Dependency.Context.Scoring.Constants.Migration)))
                .Min();
            Add(new(shared.Kind, shared.Title, [.. users.Select(user => user.Dependency.Served)], true, _spentTenths, shared.Tenths, startByOn, 0));
            foreach (var user in users)
            {
                Enqueue(user);
            }
        }

        var (lossRemoved, byOn) = work.Do(step);
        Add(new(step.Proposal.Action, split.Title, [work.Dependency.Served], false, _spentTenths, split.OwnTenths, byOn, lossRemoved));
    }

    private void Add(WorkItem item)
    {
        _items.Add(item);
        _spentTenths += item.Tenths;
    }

    private void Enqueue(DependencyWork work)
    {
        if (work.Best(Counted) is { } best)
        {
            _byRate.Enqueue((work, work.Version), (-best.Rate, _order[work]));
            if (work.StartsByOn is { } day)
            {
                _byDay.Enqueue((work, work.Version), (day, _order[work]));
            }
        }
    }

    private double Counted(SplitStep step) =>
        step.OwnTenths + (step.Shared is { } shared && !_done.Contains(shared) ? (double)shared.Tenths / _users[shared].Length : 0);

    private int Tenths(DependencyWork work, PlanBlock block) => block.Steps.Select(work.Split).Sum(
        step => step.OwnTenths + (step.Shared is { } shared && !_done.Contains(shared) ? shared.Tenths : 0));

    private DateOnly DayAfter(int tenths) => _calendar.DayAfter(_spentTenths + tenths);
}

/// <summary>A piece of work of a plan.</summary>
/// <param name="Kind">What kind of action it is, or is a part of.</param>
/// <param name="Title">It in a line.</param>
/// <param name="Serves">The dependencies that it is done for.</param>
/// <param name="IsShared">Whether it is the part that is done once for several.</param>
/// <param name="FromTenths">What is worked before it.</param>
/// <param name="Tenths">What it takes.</param>
/// <param name="StartByOn">The day to start by; null where there is none.</param>
/// <param name="LossRemoved">What it takes off the expected loss once it is done.</param>
internal sealed record WorkItem(
    Advice.ActionKind Kind,
    string Title,
    IReadOnlyList<ServedDependency> Serves,
    bool IsShared,
    int FromTenths,
    int Tenths,
    DateOnly? StartByOn,
    double LossRemoved);
