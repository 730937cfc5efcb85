using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>How a project's impact is spread over providers and makers.</summary>
internal sealed class ImpactSpread
{
    private const string Unknown = "";

    private readonly Dictionary<string, double> _byProvider = [];
    private readonly Dictionary<string, double> _byMaker = [];
    private readonly double _total;

    public ImpactSpread(DependencyEvaluation[] dependencies)
    {
        foreach (var dependency in dependencies)
        {
            var (model, impact) = (dependency.Model?.Known.Facts, ImpactOf(dependency));
            Add(_byProvider, model?.Provider ?? Unknown, impact);
            Add(_byMaker, model?.Maker ?? Unknown, impact);
            _total += impact;
        }
    }

    /// <summary>What moving a dependency changes in the concentration over providers and over makers, the mean of two Herfindahl indexes; −1 to 1.</summary>
    public double ChangeByMoving(DependencyEvaluation dependency, Model from, Model to)
    {
        var impact = ImpactOf(dependency);
        return _total <= 0 ? 0 : (Change(_byProvider, from.Provider, to.Provider, impact) + Change(_byMaker, from.Maker, to.Maker, impact)) / 2;
    }

    /// <summary>The share of the impact that rests on a model's provider, and on its maker, on average; 0 to 1.</summary>
    public double ShareWith(Model model) =>
        _total <= 0 ? 0 : (_byProvider.GetValueOrDefault(model.Provider) + _byMaker.GetValueOrDefault(model.Maker)) / (2 * _total);

    private double Change(Dictionary<string, double> impacts, string from, string to, double impact)
    {
        if (from == to)
        {
            return 0;
        }

        var (there, here) = (impacts.GetValueOrDefault(to), impacts.GetValueOrDefault(from));
        return 2 * impact * (there - here + impact) / (_total * _total);
    }

    /// <summary>Without the cover: where the calls go, not what stands in.</summary>
    private static double ImpactOf(DependencyEvaluation dependency) => (dependency.Factors with { Cover = 0 }).Impact;

    private static void Add(Dictionary<string, double> impacts, string name, double impact) =>
        impacts[name] = impacts.GetValueOrDefault(name) + impact;
}
