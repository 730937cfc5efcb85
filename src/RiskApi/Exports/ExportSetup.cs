using System.ComponentModel.DataAnnotations;
using RiskApi.Exports.Endpoints;
using RiskApi.Settings;

namespace RiskApi.Exports;

/// <summary>Registers the exports.</summary>
internal static class ExportSetup
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddSettings<ExportOptions>(ExportOptions.Section);
        services.AddScoped<ExportedProjects>();
        services.AddScoped<ExportWriter>();
    }

    public static void MapExports(this IEndpointRouteBuilder api)
    {
        api.MapProjectExports();
        api.MapSelectionExports();
        api.MapLineExports();
        api.MapCatalogExports();
        api.MapForecastExports();
    }
}

/// <summary>Settings of exports, section <c>Exports</c>.</summary>
internal sealed class ExportOptions
{
    public const string Section = "Exports";

    /// <summary>The most projects in one file.</summary>
    [Range(1, 100_000, ErrorMessage = "Exports:MostProjects must be between 1 and 100000.")]
    public int MostProjects { get; set; } = 1000;

    /// <summary>The most items in a feed, the newest ones.</summary>
    [Range(1, 10_000, ErrorMessage = "Exports:MostFeedItems must be between 1 and 10000.")]
    public int MostFeedItems { get; set; } = 100;
}
