using Microsoft.Extensions.Options;
using RiskApi.Operations.Settings;
using RiskApi.Resolution;

namespace RiskApi.Catalogs;

/// <summary>Registers the catalog and what is made of it.</summary>
internal static class CatalogSetup
{
    public static void AddRiskApiCatalog(this IServiceCollection services)
    {
        services.AddSettings<CatalogOptions>(CatalogOptions.Section);
        services.AddSingleton(provider => CatalogFolder.Read(
            Path.Combine(AppContext.BaseDirectory, provider.GetRequiredService<IOptions<CatalogOptions>>().Value.Folder)));
        services.AddSingleton<ModelResolver>();
        services.AddSingleton<Outlooks>();
    }
}
