using Microsoft.Extensions.Options;
using RiskApi.Formats.Catalog;
using RiskApi.Settings;

namespace RiskApi.Catalog.Served;

/// <summary>Registers the catalog and what is made of it: one in use, the same for the whole of a request.</summary>
internal static class ServedCatalogSetup
{
    public static void AddServedCatalog(this IServiceCollection services)
    {
        services.AddSettings<CatalogOptions>(CatalogOptions.Section);
        services.AddSingleton(provider => new ShippedCatalog(CatalogFolder.Read(
            Path.Combine(AppContext.BaseDirectory, provider.GetRequiredService<IOptions<CatalogOptions>>().Value.Folder))));
        services.AddSingleton(provider => new CurrentCatalog(new ServedCatalog(provider.GetRequiredService<ShippedCatalog>().Snapshot)));
        services.AddSingleton<CatalogRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogRefresh>());
        services.AddSingleton<OutlookCache>();
        services.AddHostedService<RecordServedVersion>();

        services.AddScoped(provider => provider.GetRequiredService<CurrentCatalog>().Current);
        services.AddScoped(provider => provider.GetRequiredService<ServedCatalog>().Snapshot);
        services.AddScoped(provider => provider.GetRequiredService<ServedCatalog>().Resolver);
        services.AddScoped<Outlooks>();
    }
}
