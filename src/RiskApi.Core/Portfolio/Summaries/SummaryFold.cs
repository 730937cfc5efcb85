using System.Runtime.InteropServices;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Summaries;

/// <summary>Sums a portfolio up.</summary>
/// <param name="scope">The day, the horizon and the method.</param>
public sealed class SummaryFold(PortfolioScope scope) : PortfolioFold<PortfolioSummary>(scope)
{
    private const int MostUnknown = 50;

    private readonly int[] _bands = new int[Enum.GetValues<Band>().Length];
    private readonly double[] _scores = new double[Enum.GetValues<Band>().Length];
    private readonly int[] _confidence = new int[Enum.GetValues<ConfidenceLevel>().Length];
    private readonly ClockLoads _loads = new();
    private readonly Dictionary<string, double> _byProvider = [];
    private readonly Dictionary<string, double> _byMaker = [];
    private readonly Dictionary<string, double> _byModel = [];
    private readonly Dictionary<string, double> _byClock = [];
    private readonly Dictionary<string, int> _unknown = [];
    private int _projectsWithUnknown;
    private int _pastStartBy;

    /// <inheritdoc/>
    protected override void Take(ExposedProject project)
    {
        _bands[(int)project.Band]++;
        _scores[(int)project.Band] += project.Score;
        _confidence[(int)project.Confidence]++;
        _pastStartBy += project.StartByOn < Scope.AsOf ? 1 : 0;
        _projectsWithUnknown += project.Exposures.Any(exposure => !exposure.IsKnown) ? 1 : 0;
        foreach (var exposure in project.Exposures)
        {
            _loads.Add(exposure);
            Sum(_byProvider, exposure.Provider) += exposure.ExpectedLoss;
            Sum(_byMaker, exposure.Maker) += exposure.ExpectedLoss;
            Sum(_byModel, exposure.Clock) += exposure.ExpectedLoss;
            Sum(_byClock, $"{exposure.Provider}/{exposure.Maker}") += exposure.ExpectedLoss;
            if (!exposure.IsKnown)
            {
                Sum(_unknown, exposure.Requested)++;
            }
        }
    }

    /// <inheritdoc/>
    protected override PortfolioSummary Answer(PortfolioBasis basis)
    {
        var loads = _loads.All;
        return new()
        {
            Basis = basis,
            Bands = [.. Enum.GetValues<Band>()
                .Select(band => new BandCount(band, _bands[(int)band], _bands[(int)band] == 0 ? null : Rounded.Score(_scores[(int)band] / _bands[(int)band])))],
            Confidence = [.. Enum.GetValues<ConfidenceLevel>().Select(level => new ConfidenceCount(level, _confidence[(int)level]))],
            ProjectsPastStartBy = _pastStartBy,
            ExpectedMigrations = Rounded.Probability(loads.Sum(load => load.Dependencies * load.Likelihood)),
            ExpectedEffortDays = Rounded.Days(loads.Sum(load => load.EngineerDays * load.Likelihood)),
            Calendar = MigrationCalendar.Of(loads, Scope),
            ExpectedLoss = Rounded.Probability(_byProvider.Values.Sum()),
            Concentration = new(Spread.Of(_byProvider), Spread.Of(_byMaker), Spread.Of(_byModel), Spread.Of(_byClock)),
            UnknownModels = new(
                _projectsWithUnknown,
                _unknown.Values.Sum(),
                [.. _unknown
                    .OrderByDescending(one => one.Value)
                    .ThenBy(one => one.Key, StringComparer.Ordinal)
                    .Take(MostUnknown)
                    .Select(one => new UnknownModel(one.Key, one.Value))]),
        };
    }

    private static ref TValue Sum<TValue>(Dictionary<string, TValue> sums, string name)
        where TValue : struct => ref CollectionsMarshal.GetValueRefOrAddDefault(sums, name, out _);
}
