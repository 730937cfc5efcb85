namespace RiskApi.Core.Scoring;

/// <summary>The factors of one dependency's score, each 0 to 1.</summary>
/// <param name="Likelihood">L: the probability that the work has to start within the horizon.</param>
/// <param name="Unreadiness">U: the probability that the migration takes longer than the time available.</param>
/// <param name="Criticality">The weight of the criticality.</param>
/// <param name="Environment">The scale of the environment.</param>
/// <param name="Share">The part of the project's function that stops.</param>
/// <param name="Cover">What the fallback takes off.</param>
/// <param name="Severity">v: what a call gets at the end; 1 for an error.</param>
public readonly record struct ScoreFactors(
    double Likelihood, double Unreadiness, double Criticality, double Environment, double Share, double Cover, double Severity = 1)
{
    /// <summary>I: how bad it would be, 0 to 1.</summary>
    public double Impact => Criticality * Environment * Share * (1 - Cover);

    /// <summary>ℓ = I · L · v · (w + (1 − w) · U), 0 to 1.</summary>
    /// <param name="readyWorkShare">w, 0 to 1.</param>
    public double ExpectedLoss(double readyWorkShare) =>
        Impact * Likelihood * Severity * (readyWorkShare + ((1 - readyWorkShare) * Unreadiness));

    /// <summary>100 · √ℓ: four times the expected loss is twice the score.</summary>
    /// <param name="expectedLoss">ℓ, 0 to 1.</param>
    public static double Score(double expectedLoss) => 100 * Math.Sqrt(expectedLoss);
}
