namespace RiskApi.Forecast.Judging;

/// <summary>How good the forecasts have been at one horizon.</summary>
/// <param name="WithinDays">The horizon in days.</param>
/// <param name="Methods">Every method, the one in use last.</param>
/// <param name="Reliability">How forecasts of one size turned out, for the method in use.</param>
/// <param name="ByProvider">The method in use, provider by provider.</param>
public sealed record HorizonRecord(
    int WithinDays, IReadOnlyList<MethodRecord> Methods, IReadOnlyList<ReliabilityBin> Reliability, IReadOnlyList<ProviderSkill> ByProvider)
{
    internal static HorizonRecord Of(int days, IReadOnlyList<(ForecastMethod Method, RollingOriginTest Test)> tests, Resamples resamples)
    {
        var inUse = tests.Single(one => one.Method == ForecastMethod.InUse).Test.ByHorizon[days];

        return new(
            days,
            [.. tests.Select(one => MethodRecord.Of(one.Method, one.Test.ByHorizon[days], resamples))],
            ReliabilityBin.Of(inUse),
            [
                .. inUse.GroupBy(forecast => forecast.Model.Provider)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new ProviderSkill(group.Key, SkillRecord.Of(group, resamples)!, SkillRecord.Of(group.Where(forecast => !forecast.HasNotice), resamples))),
            ]);
    }
}
