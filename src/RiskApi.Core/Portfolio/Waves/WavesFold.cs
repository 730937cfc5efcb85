namespace RiskApi.Core.Portfolio.Waves;

/// <summary>Finds the waves of a portfolio.</summary>
/// <param name="scope">The day, the horizon and the method.</param>
/// <param name="windowDays">Days that the dates of one published wave span at most, from 1 on.</param>
/// <param name="atLeast">Dependencies that make a wave, from 1 on.</param>
public sealed class WavesFold(PortfolioScope scope, int windowDays, int atLeast) : PortfolioFold<PortfolioWaves>(scope)
{
    private const int MostModels = 10;
    private const int MostProjects = 20;

    private readonly List<ProjectName> _projects = [];
    private readonly Dictionary<string, ClockUsers> _clocks = [];

    /// <inheritdoc/>
    protected override void Take(ExposedProject project)
    {
        _projects.Add(ProjectName.Of(project));
        foreach (var exposure in project.Exposures)
        {
            if (!_clocks.TryGetValue(exposure.Clock, out var users))
            {
                _clocks.Add(exposure.Clock, users = new ClockUsers(exposure));
            }

            users.Take(exposure, _projects.Count - 1);
        }
    }

    /// <inheritdoc/>
    protected override PortfolioWaves Answer(PortfolioBasis basis)
    {
        ClockUsers[] clocks = [.. _clocks.Values.OrderBy(users => users.Clock, StringComparer.Ordinal)];
        return new(
            basis,
            [.. Enum.GetValues<PublishedKind>().SelectMany(kind => Published(clocks, kind)).OrderBy(wave => wave.From).ThenBy(wave => wave.Kind)],
            [.. Months().SelectMany(month => Expected(clocks, month.From, month.To))]);
    }

    private IEnumerable<PublishedWave> Published(ClockUsers[] clocks, PublishedKind kind)
    {
        var ending = clocks
            .Where(users => users.Published is { } published && published.Kind == kind && published.EndsOn > Scope.AsOf && published.EndsOn <= Scope.EndsOn)
            .OrderBy(users => users.Published!.Value.EndsOn)
            .ToList();
        while (ending is [{ Published.EndsOn: var from }, ..])
        {
            var wave = ending.TakeWhile(users => users.Published!.Value.EndsOn.DayNumber - from.DayNumber < windowDays).ToArray();
            ending.RemoveRange(0, wave.Length);
            if (wave.Sum(users => users.Dependencies) >= atLeast)
            {
                yield return Wave(wave, kind);
            }
        }
    }

    private PublishedWave Wave(ClockUsers[] wave, PublishedKind kind)
    {
        var (projects, hit) = Hit(wave);
        return new(
            wave[0].Published!.Value.EndsOn,
            wave[^1].Published!.Value.EndsOn,
            kind,
            wave.Sum(users => users.Dependencies),
            projects,
            Rounded.Days(wave.Sum(users => users.EngineerDays)),
            wave.Min(users => users.Published!.Value.EndsOn.AddDays(-users.LongestLeadTimeDays)),
            wave.Sum(users => users.LeadTimes.Where(lead => users.Published!.Value.EndsOn.AddDays(-lead.Key) < Scope.AsOf).Sum(lead => lead.Value)),
            [.. wave.Select(users => new EndingModel(users.Clock, users.Published!.Value.EndsOn, users.Dependencies))],
            hit);
    }

    private IEnumerable<ForecastWave> Expected(ClockUsers[] clocks, DateOnly from, DateOnly to)
    {
        double Probability(ClockUsers users) => Math.Max(
            0, users.Forecast.ProbabilityWithin(
                to.DayNumber - Scope.AsOf.DayNumber) - users.Forecast.ProbabilityWithin(from.DayNumber - 1 - Scope.AsOf.DayNumber));

        foreach (var provider in clocks
            .Where(users => users.Published is null)
            .GroupBy(users => users.Provider, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var ending = provider.Select(users => (Users: users, Probability: Probability(users))).Where(one => one.Probability > 0).ToArray();
            var expected = ending.Sum(one => one.Probability * one.Users.Dependencies);
            if (expected >= atLeast)
            {
                var (projects, hit) = Hit(ending.Select(one => one.Users));
                yield return new(
                    from,
                    to,
                    provider.Key,
                    Rounded.Score(expected),
                    Rounded.Days(ending.Sum(one => one.Probability * one.Users.EngineerDays)),
                    projects,
                    [
                        .. ending
                            .OrderByDescending(one => one.Probability * one.Users.Dependencies)
                            .ThenBy(one => one.Users.Clock, StringComparer.Ordinal)
                            .Take(MostModels)
                            .Select(one => new ExpectedEnding(one.Users.Clock, Rounded.Probability(one.Probability), one.Users.Dependencies)),
                    ],
                    hit);
            }
        }
    }

    /// <summary>The months from the day after the as-of date on; the last ends with the horizon.</summary>
    private IEnumerable<(DateOnly From, DateOnly To)> Months()
    {
        var from = Scope.AsOf.AddDays(1);
        for (var month = 1; from <= Scope.EndsOn; month++)
        {
            var to = Scope.AsOf.AddMonths(month) is var end && end < Scope.EndsOn ? end : Scope.EndsOn;
            yield return (from, to);
            from = to.AddDays(1);
        }
    }

    private (int Projects, IReadOnlyList<HitProject> Most) Hit(IEnumerable<ClockUsers> clocks)
    {
        var counts = clocks.SelectMany(users => users.Projects).CountBy(project => project).ToArray();
        return (
            counts.Length,
            [
                .. counts
                    .OrderByDescending(count => count.Value)
                    .ThenBy(count => _projects[count.Key].Id, StringComparer.Ordinal)
                    .Take(MostProjects)
                    .Select(count => new HitProject(_projects[count.Key], count.Value)),
            ]);
    }
}
