namespace RiskApi.Planning;

/// <summary>Actions on one dependency that go together.</summary>
/// <param name="Steps">They: what makes the migration shorter first, then the model, then the fallback.</param>
/// <param name="EffortTenths">What they take together, in tenths of a day.</param>
/// <param name="Loss">The dependency's expected loss after them, as the engine scores it.</param>
internal sealed record Package(IReadOnlyList<PackageStep> Steps, int EffortTenths, double Loss)
{
    /// <summary>The probability that the dependency brings no loss.</summary>
    public double Survival => 1 - Loss;
}
