using RiskApi.Operations.Settings;

namespace RiskApi.Exports;

/// <summary>Registers the exports.</summary>
internal static class ExportSetup
{
    public static void AddRiskApiExports(this IServiceCollection services)
    {
        services.AddSettings<ExportOptions>(ExportOptions.Section);
        services.AddScoped<ExportedProjects>();
        services.AddScoped<ExportWriter>();
    }
}
