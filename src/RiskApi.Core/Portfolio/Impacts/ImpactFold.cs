using RiskApi.Core.Catalog;

namespace RiskApi.Core.Portfolio.Impacts;

/// <summary>Finds what is hit when a model or a provider stops on a day.</summary>
/// <param name="scope">The day of the answer, the horizon and the method.</param>
/// <param name="subject">What stops.</param>
/// <param name="date">The day on which it stops, with the reason for that day.</param>
/// <param name="limit">How many of the dependencies hit to list, above 0.</param>
public sealed class ImpactFold(
    PortfolioScope scope, ImpactSubject subject, (DateOnly On, string Because) date, int limit) : PortfolioFold<PortfolioImpact>(scope)
{
    private readonly SortedSet<(double Impact, int SlackDays, string Id, int Position, HitDependency Hit)> _worst =
        new(Comparer<(double Impact, int SlackDays, string Id, int Position, HitDependency)>.Create((a, b) =>
            a.Impact != b.Impact ? b.Impact.CompareTo(a.Impact)
            : a.SlackDays != b.SlackDays ? a.SlackDays.CompareTo(b.SlackDays)
            : string.CompareOrdinal(a.Id, b.Id) is not 0 and var byId ? byId
            : a.Position.CompareTo(b.Position)));

    private readonly int[] _fallbacks = new int[Enum.GetValues<FallbackState>().Length];
    private double _engineerDays;
    private int _projects;
    private int _dependencies;
    private int _pastStartBy;
    private int _fallbacksLost;
    private DateOnly? _startByOn;

    /// <inheritdoc/>
    protected override void Take(ExposedProject project)
    {
        var isHit = false;
        for (var i = 0; i < project.Exposures.Count; i++)
        {
            var exposure = project.Exposures[i];
            if (subject.Covers(exposure.Evaluation.Resolution))
            {
                isHit = true;
                Count(Hit(project, exposure), project.Id, i);
            }
            else if (exposure.Evaluation.Fallback is { } fallback && subject.Covers(fallback.Resolution))
            {
                _fallbacksLost++;
            }
        }

        _projects += isHit ? 1 : 0;
    }

    /// <inheritdoc/>
    protected override PortfolioImpact Answer(PortfolioBasis basis) => new()
    {
        Basis = basis,
        Date = date.On,
        DateBecause = date.Because,
        Projects = _projects,
        Dependencies = _dependencies,
        Fallbacks =
        [
            .. Enum.GetValues<FallbackState>().Where(state => _fallbacks[(int)state] > 0).Select(state => new FallbackCount(state, _fallbacks[(int)state]))
        ],
        EngineerDays = Rounded.Days(_engineerDays),
        StartByOn = _startByOn,
        PastStartBy = _pastStartBy,
        FallbacksLost = _fallbacksLost,
        Items = [.. _worst.Select(one => one.Hit)],
    };

    private void Count(HitDependency hit, string id, int position)
    {
        _dependencies++;
        _engineerDays += hit.EngineerDays;
        _fallbacks[(int)hit.Fallback.State]++;
        _pastStartBy += hit.SlackDays < 0 ? 1 : 0;
        _startByOn = _startByOn is { } earliest && earliest <= hit.StartByOn ? earliest : hit.StartByOn;
        _worst.Add((hit.ImpactAtDate, hit.SlackDays, id, position, hit));
        if (_worst.Count > limit)
        {
            _worst.Remove(_worst.Max);
        }
    }

    private HitDependency Hit(ExposedProject project, Exposure exposure)
    {
        var (evaluation, usage) = (exposure.Evaluation, exposure.Evaluation.Usage);
        var model = evaluation.Resolution.Known?.Facts;
        var fallback = FallbackAtDate.Of(evaluation, subject, date.On, Scope);
        var startByOn = date.On.AddDays(-exposure.LeadTimeDays);
        return new(
            ProjectName.Of(project),
            usage.Criticality,
            usage.Environment,
            usage.Share,
            exposure.Requested,
            model?.Reference,
            evaluation.Resolution.Known is { Status: ModelStatus.Retired },
            AtShutdown.Of(model is null ? null : Scope.Outlook.Known.Catalog.Provider(model.Provider)?.Policy),
            fallback,
            Rounded.Probability((evaluation.Factors with { Cover = CoverOf(fallback) }).Impact),
            Rounded.Days(exposure.EngineerDays),
            exposure.LeadTimeDays,
            startByOn,
            startByOn.DayNumber - Scope.AsOf.DayNumber);
    }

    private double CoverOf(FallbackAtDate fallback) => fallback.State switch
    {
        FallbackState.Holds => Scope.Constants.AutomaticCover * fallback.AliveProbability!.Value,
        FallbackState.HoldsByHand => Scope.Constants.ManualCover * fallback.AliveProbability!.Value,
        _ => 0,
    };
}
