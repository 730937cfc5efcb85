namespace RiskApi.Exports;

/// <summary>Registers the exports.</summary>
internal static class ExportSetup
{
    public static void AddRiskApiExports(this IServiceCollection services)
    {
        services.AddOptions<ExportOptions>().BindConfiguration(ExportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ExportedProjects>();
        services.AddScoped<ExportWriter>();
    }
}
