namespace RiskApi.Core.Forecast.Backtests;

/// <summary>How good the forecasts have been at one horizon.</summary>
/// <param name="WithinDays">The horizon in days.</param>
/// <param name="Methods">Every method, the one in use last.</param>
/// <param name="Unobserved">Forecasts that cannot be judged: nobody saw whether the model was alive when the horizon was over.</param>
/// <param name="Lately">What was said and what came, lately.</param>
/// <param name="Reliability">How forecasts of one size turned out, for the method in use.</param>
/// <param name="ByProvider">The method in use, provider by provider.</param>
public sealed record HorizonRecord(
    int WithinDays,
    IReadOnlyList<MethodRecord> Methods,
    int Unobserved,
    Headlines Lately,
    IReadOnlyList<ReliabilityBin> Reliability,
    IReadOnlyList<ProviderSkill> ByProvider)
{
    internal static HorizonRecord Of(int days, IReadOnlyList<(ForecastMethod Method, RollingOriginBacktest Test)> tests, Resamples resamples)
    {
        var test = tests.Single(one => one.Method == ForecastMethod.InUse).Test;
        var inUse = test.ByHorizon[days];

        return new(
            days,
            [.. tests.Select(one => MethodRecord.Of(one.Method, one.Test.ByHorizon[days], resamples))],
            test.Unobserved[days],
            Headlines.Of(inUse),
            ReliabilityBin.Of(inUse),
            [
                .. inUse.GroupBy(forecast => forecast.Model.Provider)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new ProviderSkill(
                        group.Key,
                        SkillRecord.Of(group, resamples)!,
                        SkillRecord.Of(group.Where(forecast => !forecast.Known.HasNotice), resamples),
                        Headlines.Of([.. group]))),
            ]);
    }
}

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
    internal static MethodRecord Of(ForecastMethod method, IReadOnlyCollection<BacktestedForecast> forecasts, Resamples resamples)
    {
        BacktestedForecast[] heldOut = [.. forecasts.Where(forecast => forecast.On >= RollingOriginProtocol.ChosenBefore)];

        return new(
            method.Name,
            method == ForecastMethod.InUse,
            SkillRecord.Of(forecasts, resamples),
            SkillRecord.Of(forecasts.Where(forecast => !forecast.Known.HasNotice), resamples),
            SkillRecord.Of(heldOut, resamples),
            SkillRecord.Of(heldOut.Where(forecast => !forecast.Known.HasNotice), resamples));
    }
}

/// <summary>How good the forecasts of one provider's models have been.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="AllAlive">Over every model alive on the day of the forecast.</param>
/// <param name="WithoutNotice">Over those with no notice on the day; null where there are none.</param>
/// <param name="Lately">What was said and what came, lately.</param>
public sealed record ProviderSkill(string Provider, SkillRecord AllAlive, SkillRecord? WithoutNotice, Headlines Lately);
