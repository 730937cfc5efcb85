using RiskApi.Access.Secrets;

namespace RiskApi.Access;

/// <summary>Registers who may ask for what.</summary>
internal static class AccessSetup
{
    public static void AddRiskApiAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SecretKeys>();
        services.AddSingleton<SecretBox>();
    }
}
