using RiskApi.Formats.Reading.Text;
using RiskApi.Settings;

namespace RiskApi.Imports;

/// <summary>Registers imports with their limits, section <c>Imports</c>.</summary>
internal static class ImportSetup
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSettings<ImportLimits>(ImportLimits.Section);
        services.AddSingleton<ImportTurns>();
        services.AddScoped<ImportSource>();
    }
}
