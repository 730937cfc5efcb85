namespace RiskApi.Forecast.Judging;

/// <summary>How good one method has been at one horizon.</summary>
/// <param name="Method">The method.</param>
/// <param name="InUse">Whether it is the one in use.</param>
/// <param name="AllAlive">Over every model alive on the day of the forecast.</param>
/// <param name="WithoutNotice">Over those with no notice on the day; null where there are none.</param>
/// <param name="HeldOutAllAlive">Over every model alive, forecasts made since the method's numbers were chosen; null where the record holds none.</param>
/// <param name="HeldOutWithoutNotice">Over those with no notice, forecasts made since; null where the record holds none.</param>
public sealed record MethodRecord(
    string Method, bool InUse, SkillRecord? AllAlive, SkillRecord? WithoutNotice, SkillRecord? HeldOutAllAlive, SkillRecord? HeldOutWithoutNotice)
{
    internal static MethodRecord Of(ForecastMethod method, IReadOnlyCollection<JudgedForecast> forecasts, Resamples resamples)
    {
        JudgedForecast[] heldOut = [.. forecasts.Where(forecast => forecast.On >= RollingOriginProtocol.ChosenBefore)];

        return new(
            method.Name,
            method == ForecastMethod.InUse,
            SkillRecord.Of(forecasts, resamples),
            SkillRecord.Of(forecasts.Where(forecast => !forecast.HasNotice), resamples),
            SkillRecord.Of(heldOut, resamples),
            SkillRecord.Of(heldOut.Where(forecast => !forecast.HasNotice), resamples));
    }
}
