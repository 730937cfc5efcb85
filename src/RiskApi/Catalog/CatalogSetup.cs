using Microsoft.Extensions.Options;
using RiskApi.Catalog.Forecast;
using RiskApi.Catalog.Forecast.Ledger;
using RiskApi.Catalog.Imports;
using RiskApi.Catalog.Models;
using RiskApi.Catalog.Overrides;
using RiskApi.Catalog.Providers;
using RiskApi.Catalog.Resolution;
using RiskApi.Catalog.Served;
using RiskApi.Catalog.Sources;
using RiskApi.Settings;

namespace RiskApi.Catalog;

/// <summary>Registers the catalog: what is served of it, and what keeps it fresh.</summary>
internal static class CatalogSetup
{
    public static void AddCatalog(this IServiceCollection services)
    {
        services.AddServedCatalog();
        services.AddTrackRecord();

        services.AddSettings<CatalogImportOptions>(CatalogImportOptions.Section);
        services.AddSettings<CatalogSourceOptions>(CatalogSourceOptions.Section);
        services.AddSingleton<IValidateOptions<CatalogSourceOptions>, CatalogSourceValidation>();
        services.AddSettings<LedgerOptions>(LedgerOptions.Section);
        services.AddSingleton<ForecastLedger>();
        services.AddSingleton<LedgerWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<LedgerWriter>());
        services.AddSingleton<CatalogImportWrites>();
        services.AddSingleton<OverrideChecks>();
        services.AddSingleton<SourceFetch>();
        services.AddSingleton<SourceSchedule>();
        services.AddHostedService(provider => provider.GetRequiredService<SourceSchedule>());
    }

    public static void MapCatalog(this IEndpointRouteBuilder api)
    {
        api.MapModels();
        api.MapForecasts();
        api.MapLedger();
        api.MapProviders();
        api.MapResolutions();
        api.MapServedCatalog();
        api.MapCatalogImports();
        api.MapCatalogRevisions();
        api.MapCatalogOverrides();
        api.MapCatalogSources();
    }
}
