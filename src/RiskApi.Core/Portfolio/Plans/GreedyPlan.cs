namespace RiskApi.Core.Portfolio.Plans;

/// <summary>Chooses by always taking what removes most per day next: an option of one dependency, or a shared work with those that make it worth while.</summary>
/// <remarks>
/// The queue is lazy (Minoux, "Accelerated greedy algorithms", 1978): what a move is worth is looked at again when its turn comes, and it goes back where
/// that is less than it was. A shared work that is done makes the options that need it cheaper; those go to the queue anew. A star, one work with
/// its best users, is the move of greedy facility location (Jain et al., 2003). What removes most by itself first is tried too; the better of both counts.
/// </remarks>
internal sealed class GreedyPlan
{
    private readonly PlanProblem _problem;
    private readonly int[][] _users;
    private readonly bool _byLossAlone;
    private readonly int[] _chosen;
    private readonly int[] _uses;
    private readonly PriorityQueue<(int Work, int Dependency), double> _queue = new();
    private int _leftTenths;

    private GreedyPlan(PlanProblem problem, int[][] users, bool byLossAlone)
    {
        (_problem, _users, _byLossAlone, _leftTenths) = (problem, users, byLossAlone, problem.BudgetTenths);
        (_chosen, _uses) = (new int[problem.Dependencies.Count], new int[problem.Works.Count]);
    }

    public static int[] Of(PlanProblem problem)
    {
        var users = problem.Users();
        var (perDay, byItself) = (new GreedyPlan(problem, users, byLossAlone: false).Choose(), new GreedyPlan(problem, users, byLossAlone: true).Choose());
        return problem.Loss(perDay) <= problem.Loss(byItself) ? perDay : byItself;
    }

    private int[] Choose()
    {
        for (var i = 0; i < _chosen.Length; i++)
        {
            Enqueue((-1, i));
        }

        for (var work = 0; work < _uses.Length; work++)
        {
            Enqueue((work, -1));
        }

        while (_queue.TryDequeue(out var candidate, out _))
        {
            if (MoveOf(candidate) is not { } move)
            {
                continue;
            }

            if (_queue.TryPeek(out _, out var next) && -move.Rate > next)
            {
                _queue.Enqueue(candidate, -move.Rate);
                continue;
            }

            Do(move);
            Enqueue(candidate);
        }

        return _chosen;
    }

    private void Enqueue((int Work, int Dependency) candidate)
    {
        if (MoveOf(candidate) is { } move)
        {
            _queue.Enqueue(candidate, -move.Rate);
        }
    }

    private void Do(GreedyMove move)
    {
        foreach (var (dependency, option) in move.Changes)
        {
            var (before, after) = (_problem.Option(dependency, _chosen[dependency]), _problem.Option(dependency, option));
            _leftTenths -= Extra(before, after, given: null);
            _chosen[dependency] = option;
            SharedWork[] begun = [.. after.Shared.Where(work => _uses[work.Index]++ == 0)];
            foreach (var work in before.Shared)
            {
                _uses[work.Index]--;
            }

            foreach (var user in begun.SelectMany(work => _users[work.Index]))
            {
                Enqueue((-1, user));
            }
        }
    }

    private GreedyMove? MoveOf((int Work, int Dependency) candidate) =>
        candidate.Work < 0 ? Best(candidate.Dependency, given: null) : Star(_problem.Works[candidate.Work]);

    /// <summary>The best change of one dependency that fits; with a work given as done, of those that need it.</summary>
    private GreedyMove? Best(int dependency, SharedWork? given)
    {
        var options = _problem.Dependencies[dependency].Options;
        var (now, best) = (options[_chosen[dependency]], (GreedyMove?)null);
        for (var i = 0; i < options.Length; i++)
        {
            if (options[i].Loss < now.Loss
                && (given is null || options[i].Shared.Contains(given))
                && Extra(now, options[i], given) is var extra && extra <= _leftTenths
                && Rate(now.Loss - options[i].Loss, extra) is var rate && rate > (best?.Rate ?? 0))
            {
                best = new([(dependency, i)], now.Loss - options[i].Loss, extra, rate);
            }
        }

        return best;
    }

    /// <summary>A work that is not done yet, with the first users in order of what they remove per day that together remove most per day.</summary>
    private GreedyMove? Star(SharedWork work)
    {
        if (_uses[work.Index] > 0)
        {
            return null;
        }

        var (changes, best, loss, tenths) = (new List<(int, int)>(), default((int Count, double Loss, int Tenths, double Rate)), 0.0, work.Tenths);
        foreach (var user in _users[work.Index].Select(user => Best(user, work)).OfType<GreedyMove>().OrderByDescending(user => user.Rate))
        {
            if (tenths + user.Tenths <= _leftTenths)
            {
                changes.AddRange(user.Changes);
                (loss, tenths) = (loss + user.Loss, tenths + user.Tenths);
                best = Rate(loss, tenths) is var rate && rate > best.Rate ? (changes.Count, loss, tenths, rate) : best;
            }
        }

        return best.Count == 0 ? null : new(changes[..best.Count], best.Loss, best.Tenths, best.Rate);
    }

    /// <summary>What a change takes more: what nobody else needed until now, less what nobody needs any more.</summary>
    private int Extra(PlanOption before, PlanOption after, SharedWork? given)
    {
        var extra = after.OwnTenths - before.OwnTenths;
        foreach (var work in after.Shared)
        {
            extra += _uses[work.Index] == 0 && work != given ? work.Tenths : 0;
        }

        foreach (var work in before.Shared)
        {
            extra -= _uses[work.Index] == 1 && !after.Shared.Contains(work) ? work.Tenths : 0;
        }

        return extra;
    }

    private double Rate(double loss, int tenths) => _byLossAlone ? loss : loss / Math.Max(0.5, tenths);

    private sealed record GreedyMove(IReadOnlyList<(int Dependency, int Option)> Changes, double Loss, int Tenths, double Rate);
}
