using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using RiskApi.Settings;
using RiskApi.Web.Address;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Web;

/// <summary>Registers what every operation shares.</summary>
internal static class WebSetup
{
    public static void AddWeb(this IServiceCollection services)
    {
        services.AddSettings<RequestOptions>(RequestOptions.Section);
        services.AddAddress();
        services.AddCompression();
        services.AddDocument();
        services.AddSingleton<FieldNames>();
        services.AddValidators();
    }

    /// <summary>Refuses bodies that are larger than the settings say.</summary>
    public static void LimitBodies(this KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = kestrel.ApplicationServices.GetRequiredService<IOptions<RequestOptions>>().Value.MaxBodyBytes;
    }

    public static void MapWeb(this WebApplication app)
    {
        app.MapResources();
        app.MapProblems();
        app.MapDocument();
    }
}
