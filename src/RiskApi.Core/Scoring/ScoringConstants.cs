using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>The constants of the score; every one can be configured.</summary>
public record ScoringConstants
{
    /// <summary>w: the part of the loss that a forced migration costs even a team that is ready, 0 to 1.</summary>
    public double ReadyWorkShare { get; init; } = 0.2;

    /// <summary>Weight of low criticality, 0 to 1.</summary>
    public double LowCriticality { get; init; } = 0.15;

    /// <summary>Weight of medium criticality, 0 to 1.</summary>
    public double MediumCriticality { get; init; } = 0.4;

    /// <summary>Weight of high criticality, 0 to 1.</summary>
    public double HighCriticality { get; init; } = 0.7;

    /// <summary>Weight of the highest criticality, 0 to 1.</summary>
    public double HighestCriticality { get; init; } = 1;

    /// <summary>What an environment other than production scales the impact by, 0 to 1.</summary>
    public double NonProductionScale { get; init; } = 0.2;

    /// <summary>v where the provider answers with another model once this one has ended: behaviour and bill change unseen, 0 to 1.</summary>
    public double ReroutedSeverity { get; init; } = 0.5;

    /// <summary>v of a model that has stopped and that nothing calls: the caller has to be removed, 0 to 1.</summary>
    public double UncalledSeverity { get; init; } = 0.2;

    /// <summary>Cover of a fallback that takes over by itself, 0 to 1.</summary>
    public double AutomaticCover { get; init; } = 0.8;

    /// <summary>Cover of a fallback that a person switches to, 0 to 1.</summary>
    public double ManualCover { get; init; } = 0.4;

    /// <summary>What cover is scaled by where the fallback has the same provider and maker, 0 to 1: one clock, one wave.</summary>
    public double SameClockScale { get; init; } = 0.5;

    /// <summary>Spread (σ of the logarithm) of a lead time that the project states, above 0.</summary>
    public double StatedLeadTimeSpread { get; init; } = 0.35;

    /// <summary>Spread of a derived lead time, above 0.</summary>
    public double DerivedLeadTimeSpread { get; init; } = 0.6;

    /// <summary>The score from which the band is moderate.</summary>
    public double ModerateFrom { get; init; } = 15;

    /// <summary>The score from which the band is high.</summary>
    public double HighFrom { get; init; } = 35;

    /// <summary>The score from which the band is critical.</summary>
    public double CriticalFrom { get; init; } = 60;

    /// <summary>Days after which facts that nobody checked lower the confidence.</summary>
    public int StaleAfterDays { get; init; } = 90;

    /// <summary>What the parts of a migration take.</summary>
    public MigrationConstants Migration { get; init; } = new();

    internal double Weight(Criticality criticality) => criticality switch
    {
        Criticality.Low => LowCriticality,
        Criticality.Medium => MediumCriticality,
        Criticality.High => HighCriticality,
        _ => HighestCriticality,
    };

    internal double Scale(DeploymentEnvironment environment) => environment == DeploymentEnvironment.Production ? 1 : NonProductionScale;

    internal Band BandOf(double score) =>
        score < ModerateFrom ? Band.Low
        : score < HighFrom ? Band.Moderate
        : score < CriticalFrom ? Band.High
        : Band.Critical;
}
