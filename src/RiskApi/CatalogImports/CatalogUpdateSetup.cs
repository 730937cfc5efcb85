using Microsoft.Extensions.Options;
using RiskApi.CatalogOverrides;
using RiskApi.CatalogSources;
using RiskApi.Operations.Settings;

namespace RiskApi.CatalogImports;

/// <summary>Registers what keeps the catalog fresh: imports, revisions, overrides, and sources that are fetched.</summary>
internal static class CatalogUpdateSetup
{
    public static void AddRiskApiCatalogUpdates(this IServiceCollection services)
    {
        services.AddSettings<CatalogImportOptions>(CatalogImportOptions.Section);
        services.AddSettings<CatalogSourceOptions>(CatalogSourceOptions.Section);
        services.AddSingleton<IValidateOptions<CatalogSourceOptions>, CatalogSourceValidation>();
        services.AddSingleton<CatalogImportWrites>();
        services.AddSingleton<OverrideChecks>();
        services.AddSingleton<SourceFetch>();
        services.AddSingleton<SourceSchedule>();
        services.AddHostedService(provider => provider.GetRequiredService<SourceSchedule>());
    }

    public static void MapCatalogUpdates(this IEndpointRouteBuilder api)
    {
        api.MapCatalogImports();
        api.MapCatalogRevisions();
        api.MapCatalogOverrides();
        api.MapCatalogSources();
    }
}
