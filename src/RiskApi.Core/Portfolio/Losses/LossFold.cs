namespace RiskApi.Core.Portfolio.Losses;

/// <summary>Simulates the loss of a portfolio.</summary>
/// <param name="scope">The day, the horizon and the method.</param>
/// <param name="settings">How to simulate it.</param>
public sealed class LossFold(PortfolioScope scope, LossSettings settings) : PortfolioFold<PortfolioLoss>(scope)
{
    private readonly ClockLoads _loads = new();
    private int _priced;

    /// <inheritdoc/>
    protected override void Take(ExposedProject project)
    {
        foreach (var exposure in project.Exposures)
        {
            _loads.Add(exposure);
            _priced += exposure.ExtraUsdPerYear is null ? 0 : 1;
        }
    }

    /// <inheritdoc/>
    protected override PortfolioLoss Answer(PortfolioBasis basis)
    {
        var loads = _loads.All;
        var effort = Simulate(loads, load => load.EngineerDays);
        return new()
        {
            Basis = basis,
            Seed = settings.Seed,
            Trials = settings.Trials,
            Correlations = settings.Correlations,
            Clocks = loads.Select(load => load.Clock).Distinct().Count(),
            EngineerDays = LossDistribution.Of(loads.Sum(load => load.Likelihood * load.EngineerDays), effort),
            Usd = settings.UsdPerEngineerDay is { } rate ? Money(loads, rate) : null,
            ByProvider = ByProvider(loads, effort),
        };
    }

    private MoneyLoss Money(IReadOnlyList<ClockLoad> loads, double usdPerEngineerDay)
    {
        double Usd(ClockLoad load) => (load.EngineerDays * usdPerEngineerDay) + load.ExtraUsd;
        return new(
            usdPerEngineerDay,
            Rounded.Score(loads.Sum(load => load.Likelihood * load.ExtraUsd)),
            _priced,
            LossDistribution.Of(loads.Sum(load => load.Likelihood * Usd(load)), Simulate(loads, Usd)));
    }

    private LossSimulation Simulate(IReadOnlyList<ClockLoad> loads, Func<ClockLoad, double> cost) => LossSimulation.Run(
        [
            .. Providers(loads).Select(provider => new ProviderClocks(
                provider.Key,
                [
                    .. provider
                        .GroupBy(load => (load.Clock, load.Wave))
                        .Select(clock => (clock.Key.Clock, clock.Key.Wave, new ClockLosses(clock.Select(load => (load.Likelihood, cost(load)))))),
                ])),
        ],
        settings.Correlations,
        settings.Seed,
        settings.Trials);

    private static IReadOnlyList<ProviderLoss> ByProvider(IReadOnlyList<ClockLoad> loads, LossSimulation effort)
    {
        var worst = Enumerable.Range(0, effort.Shocked.Length)
            .OrderBy(trial => effort.Shocked[trial])
            .Skip(SimulatedLoss.WorstFrom(effort.Shocked.Length))
            .ToArray();
        var (total, worstTotal) = (loads.Sum(load => load.Likelihood * load.EngineerDays), worst.Sum(trial => effort.Shocked[trial]));
        return
        [
            .. Providers(loads)
                .Select((provider, i) =>
                    (provider.Key, Expected: provider.Sum(load => load.Likelihood * load.EngineerDays), Worst: worst.Sum(trial => effort.ByProvider[i][trial])))
                .OrderByDescending(one => one.Expected)
                .Select(one => new ProviderLoss(
                    one.Key,
                    Rounded.Days(one.Expected),
                    total > 0 ? Rounded.Probability(one.Expected / total) : 0,
                    worstTotal > 0 ? Rounded.Probability(one.Worst / worstTotal) : 0)),
        ];
    }

    private static IEnumerable<IGrouping<string, ClockLoad>> Providers(IReadOnlyList<ClockLoad> loads) =>
        loads.GroupBy(load => load.Provider, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
}
