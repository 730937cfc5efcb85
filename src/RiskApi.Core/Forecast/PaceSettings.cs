namespace RiskApi.Forecast;

/// <summary>The few numbers of the shrunken-pace method; the rolling-origin test hardly depends on them.</summary>
/// <param name="PriorNotices">How many notices the prior weighs, above 0.</param>
/// <param name="HalfLifeDays">Days in which what happened loses half its weight, above 0.</param>
/// <param name="PriorNoticePeriods">How many notice periods the class's distribution weighs against the provider's own, above 0.</param>
public sealed record PaceSettings(double PriorNotices, double HalfLifeDays, double PriorNoticePeriods)
{
    /// <summary>The settings in use.</summary>
    public static readonly PaceSettings Default = new(PriorNotices: 10, HalfLifeDays: 365, PriorNoticePeriods: 5);
}
