namespace RiskApi.Keys;

/// <summary>Registers API keys as a resource.</summary>
internal static class KeySetup
{
    public static void AddKeys(this IServiceCollection services) => services.AddSingleton<KeyWrites>();
}
