using System.Numerics;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>Dependencies that shared work joins, directly or through others; what is done about other groups does not matter to them.</summary>
/// <remarks>Every set of shared works is tried; given the set, the dependencies are independent of one another, so that a knapsack solves them.</remarks>
internal sealed class SharingGroup
{
    private const int MostWorks = 16;

    private readonly GroupOption[][] _options;
    private readonly int[] _workTenths;

    /// <param name="members">The positions of the dependencies.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="users">For each shared work how many dependencies could use it.</param>
    public SharingGroup(int[] members, PlanProblem problem, int[] users)
    {
        Members = members;
        SharedWork[] works =
        [
            .. members.SelectMany(i => problem.Dependencies[i].Options).SelectMany(option => option.Shared).Distinct()
                .Where(work => users[work.Index] > 1).OrderBy(work => work.Index),
        ];
        _workTenths = [.. works.Select(work => work.Tenths)];

        // What only one could use is its own.
        _options =
        [
            .. members.Select(i => problem.Dependencies[i].Options.Select((option, j) => new GroupOption(
                j,
                option.OwnTenths + option.Shared.Where(work => users[work.Index] == 1).Sum(work => work.Tenths),
                option.Loss,
                works.Length > MostWorks ? 0 : option.Shared.Sum(work => Array.IndexOf(works, work) is >= 0 and var bit ? 1 << bit : 0))).ToArray()),
        ];
        CapTenths = (int)Math.Min(
            problem.BudgetTenths, _options.Sum(options => (long)options.Max(option => option.Tenths)) + _workTenths.Sum(tenths => (long)tenths));
    }

    /// <summary>The positions of the dependencies.</summary>
    public int[] Members { get; }

    /// <summary>The most that the group can take of the budget.</summary>
    public int CapTenths { get; }

    /// <summary>Steps of the calculation, about.</summary>
    public double Steps => _workTenths.Length > MostWorks
        ? double.PositiveInfinity
        : Math.Pow(2, _workTenths.Length) * _options.Sum(options => options.Length) * (CapTenths + 1.0);

    /// <summary>The best that can be made of each effort, cheapest first: each dearer one leaves less.</summary>
    public GroupPoint[] Frontier()
    {
        var best = new GroupPoint[CapTenths + 1];
        Array.Fill(best, new(0, double.PositiveInfinity, 0));
        for (var set = 0; set < 1 << _workTenths.Length; set++)
        {
            if (Tenths(set) is var shared && shared <= CapTenths)
            {
                var losses = Knapsack(set).Loss;
                for (var own = 0; own < losses.Length; own++)
                {
                    best[shared + own] = losses[own] < best[shared + own].Loss ? new(shared + own, losses[own], set) : best[shared + own];
                }
            }
        }

        var frontier = new List<GroupPoint>();
        foreach (var point in best)
        {
            if (point.Loss < (frontier is [.., var last] ? last.Loss : double.PositiveInfinity))
            {
                frontier.Add(point);
            }
        }

        return [.. frontier];
    }

    /// <summary>The options of the members at a point of the frontier.</summary>
    public IEnumerable<int> OptionsAt(GroupPoint point)
    {
        var allowed = Allowed(point.Set);
        return Knapsack(point.Set).Of(point.Tenths - Tenths(point.Set)).Select((variant, i) => allowed[i][variant].Option);
    }

    private LossKnapsack Knapsack(int set) => new(
        [.. Allowed(set).Select(options => options.Select(option => new LossVariant(option.Tenths, option.Loss)).ToArray())],
        CapTenths - Tenths(set));

    private GroupOption[][] Allowed(int set) => [.. _options.Select(options => options.Where(option => (option.Set & ~set) == 0).ToArray())];

    /// <summary>What a set of shared works takes; one more than the group can where that is more.</summary>
    private int Tenths(int set)
    {
        var sum = 0;
        for (var left = set; left != 0 && sum <= CapTenths; left &= left - 1)
        {
            sum = (int)Math.Min(CapTenths + 1L, sum + (long)_workTenths[BitOperations.TrailingZeroCount(left)]);
        }

        return sum;
    }

    /// <summary>An option of one member, with the shared works of the group that it needs as bits.</summary>
    private readonly record struct GroupOption(int Option, int Tenths, double Loss, int Set);
}

/// <summary>What a group can come to.</summary>
/// <param name="Tenths">What it takes, in tenths of a day.</param>
/// <param name="Loss">The expected loss that it leaves.</param>
/// <param name="Set">The shared works that are done, as bits.</param>
internal readonly record struct GroupPoint(int Tenths, double Loss, int Set);
