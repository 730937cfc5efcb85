namespace RiskApi.Planning;

/// <summary>Actions on one dependency of which a plan can hold only one.</summary>
/// <param name="Dependency">The dependency, as the request names it.</param>
/// <param name="Options">The actions, each in a line.</param>
/// <param name="Because">Why there can be only one.</param>
public sealed record PlanConflict(string Dependency, IReadOnlyList<string> Options, string Because)
{
    /// <summary>What excludes each other among the packages of a dependency.</summary>
    internal static IEnumerable<PlanConflict> Of(string dependency, IEnumerable<Package> packages)
    {
        PackageStep[] steps = [.. packages.SelectMany(package => package.Steps)];
        foreach (var (options, because) in new[]
        {
            (steps.Where(step => step.ChoosesModel), "A dependency calls one model; what is removed needs nothing else."),
            (steps.Where(step => step.ChoosesFallback), "A dependency has one fallback; which is best depends on the model that it stands in for."),
        })
        {
            if (options.Select(step => step.Proposal.Words().Title).Distinct().ToArray() is [_, _, ..] titles)
            {
                yield return new(dependency, titles, because);
            }
        }
    }
}
