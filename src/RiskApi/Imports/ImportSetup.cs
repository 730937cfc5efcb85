using RiskApi.Operations.Settings;

namespace RiskApi.Imports;

/// <summary>Registers imports with their limits, section <c>Imports</c>.</summary>
internal static class ImportSetup
{
    public static void AddRiskApiImports(this IServiceCollection services)
    {
        services.AddSettings<ImportLimits>(ImportLimits.Section);
        services.AddScoped<ImportSource>();
    }
}
