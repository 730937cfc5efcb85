using RiskApi.Core.Planning;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>A package of actions on one dependency, with what it shares.</summary>
/// <param name="Package">The package.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="OwnTenths">What they take for the dependency alone, in tenths of a day.</param>
/// <param name="Shared">What they need besides, each once.</param>
internal sealed record PlanOption(Package Package, IReadOnlyList<SplitStep> Steps, int OwnTenths, IReadOnlyList<SharedWork> Shared)
{
    /// <summary>A package that takes off less than this much more of the expected loss than a cheaper one is not worth planning.</summary>
    public const double LeastLossRemoved = 1e-4;

    public double Loss => Package.Loss;

    public static PlanOption Of(Package package, Func<PackageStep, SplitStep> split)
    {
        SplitStep[] steps = [.. package.Steps.Select(split)];
        return new(package, steps, steps.Sum(step => step.OwnTenths), [.. steps.Select(step => step.Shared).OfType<SharedWork>().Distinct()]);
    }

    /// <summary>The options that are worth a choice, doing nothing first: none that another beats by itself and with less shared work.</summary>
    public static PlanOption[] Worthwhile(IEnumerable<PlanOption> options)
    {
        var kept = new List<PlanOption>();
        foreach (var option in options
            .OrderBy(option => option.OwnTenths)
            .ThenBy(option => option.Shared.Count)
            .ThenBy(option => option.Loss)
            .ThenBy(option => option.Steps.Count))
        {
            if (!kept.Any(other => other.Loss < option.Loss + LeastLossRemoved && other.Shared.All(option.Shared.Contains)))
            {
                kept.Add(option);
            }
        }

        return [.. kept];
    }
}
