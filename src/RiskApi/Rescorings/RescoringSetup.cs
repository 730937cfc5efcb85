using RiskApi.Operations.Settings;

namespace RiskApi.Rescorings;

/// <summary>Registers the passes that assess all projects again.</summary>
internal static class RescoringSetup
{
    public static void AddRiskApiRescorings(this IServiceCollection services)
    {
        services.AddSettings<RescoringOptions>(RescoringOptions.Section);
        services.AddSingleton<RescoringPass>();
        services.AddHostedService<RescoringWorker>();
    }
}
