namespace RiskApi.Rescorings;

/// <summary>Registers the passes that assess all projects again.</summary>
internal static class RescoringSetup
{
    public static void AddRiskApiRescorings(this IServiceCollection services)
    {
        services.AddOptions<RescoringOptions>().BindConfiguration(RescoringOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RescoringPass>();
        services.AddHostedService<RescoringWorker>();
    }
}
