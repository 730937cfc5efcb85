namespace RiskApi.Core.Portfolio.Plans;

/// <summary>What is left of an action for each dependency where the rest is done once for several, in engineer-days. They are starting values.</summary>
/// <remarks>
/// A first use costs what the action costs in the plan of one project; what is shared is the rest of it. An evaluation suite needs no value here: what
/// it costs before the first prompt is shared, and each prompt is the dependency's own.
/// </remarks>
public sealed record SharedActionConstants
{
    /// <summary>Connecting a dependency to the gateway that its team has.</summary>
    public double GatewayHookupEngineerDays { get; init; } = 0.5;

    /// <summary>Taking the release of a shared library that calls another model, in place of changing the code.</summary>
    public double LibraryReleaseEngineerDays { get; init; } = 0.5;
}
