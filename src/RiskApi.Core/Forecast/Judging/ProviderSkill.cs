namespace RiskApi.Forecast.Judging;

/// <summary>How good the forecasts of one provider's models have been.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="AllAlive">Over every model alive on the day of the forecast.</param>
/// <param name="WithoutNotice">Over those with no notice on the day; null where there are none.</param>
public sealed record ProviderSkill(string Provider, SkillRecord AllAlive, SkillRecord? WithoutNotice);
