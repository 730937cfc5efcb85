namespace RiskApi.Planning;

/// <summary>Steps on one dependency that are done together.</summary>
/// <param name="Progress">The dependency.</param>
/// <param name="Steps">The steps.</param>
/// <param name="LossAfter">The dependency's expected loss after them.</param>
internal sealed record PlanBlock(DependencyProgress Progress, IReadOnlyList<PackageStep> Steps, double LossAfter)
{
    public int EffortTenths => Steps.Sum(step => step.EffortTenths);
}
