using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Gates;

/// <summary>A finding, with what it takes to tell whether another assessment has it too.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="InProduction">Whether production is concerned.</param>
/// <param name="Severity">How bad it is; comparable between findings of one code.</param>
internal sealed record Violation(GateFinding Finding, bool InProduction, double Severity)
{
    /// <summary>What the finding is about. A model that is written in another way stays the same model.</summary>
    public (GateCode Code, string? Subject) Key => (Finding.Code, Finding.Model ?? Finding.Dependency);

    /// <summary>Whether another finding about the same thing is no worse than this one.</summary>
    public bool Excuses(Violation other) => Severity >= other.Severity && (InProduction || !other.InProduction);

    public static Violation OfProject(GateCode code, string found, string limit, string message, double severity) =>
        new(new(code, Dependency: null, Model: null, found, limit, message), InProduction: true, severity);

    public static Violation Of(GateCode code, DependencyAssessment dependency, string found, string limit, string message, double severity = 0) => new(
        new(code, dependency.Requested, dependency.ScoredAs, found, limit, message),
        dependency.Usage.Environment == DeploymentEnvironment.Production,
        severity);
}
