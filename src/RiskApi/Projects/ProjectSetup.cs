using RiskApi.Projects.Bulk;

namespace RiskApi.Projects;

/// <summary>Registers projects.</summary>
internal static class ProjectSetup
{
    public static void AddProjects(this IServiceCollection services)
    {
        services.AddScoped<ProjectWrites>();
        services.AddScoped<BulkProjectWrites>();
        services.AddSingleton<ProjectSource>();
        services.AddSingleton<NearProjects>();
    }
}
