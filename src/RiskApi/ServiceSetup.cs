using Microsoft.Extensions.Options;
using RiskApi.Access;
using RiskApi.Access.Keys;
using RiskApi.Access.Open;
using RiskApi.ArchitectureReviews;
using RiskApi.Assessments;
using RiskApi.AuditTrails;
using RiskApi.CatalogImports;
using RiskApi.Catalogs;
using RiskApi.Checklists;
using RiskApi.Exports;
using RiskApi.Exports.Endpoints;
using RiskApi.Forecasts;
using RiskApi.Gates;
using RiskApi.Health;
using RiskApi.Imports;
using RiskApi.Models;
using RiskApi.Notifications;
using RiskApi.Notifications.Deliveries;
using RiskApi.Notifications.Subscriptions;
using RiskApi.Operations.RateLimits;
using RiskApi.Operations.Settings;
using RiskApi.Operations.Shutdown;
using RiskApi.Operations.Telemetry;
using RiskApi.Plans;
using RiskApi.Portfolios;
using RiskApi.ProjectAssessments;
using RiskApi.ProjectReviews;
using RiskApi.Projects;
using RiskApi.Providers;
using RiskApi.Rescorings;
using RiskApi.Resolutions;
using RiskApi.Storage;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Web.Writes;
using RiskApi.WhatIfs;

namespace RiskApi;

/// <summary>Puts the service together; shared by the program, the tests and the benchmarks.</summary>
internal static class ServiceSetup
{
    public static void AddRiskApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);

        services.AddSettings<RequestOptions>(RequestOptions.Section);
        services.AddRiskApiAccess();
        services.AddRiskApiCatalog();
        services.AddRiskApiCatalogUpdates();
        services.AddRiskApiChecklists();
        services.AddRiskApiStorage();
        services.AddRiskApiScoring();
        services.AddRiskApiRescorings();
        services.AddRiskApiNotifications();
        services.AddRiskApiWrites();
        services.AddScoped<ProjectWrites>();
        services.AddSingleton<ProjectSource>();
        services.AddSingleton<ScenarioReader>();
        services.AddSingleton<PortfolioAnswers>();
        services.AddScoped<LiveReviews>();
        services.AddScoped<ReviewWrites>();
        services.AddRiskApiImports();
        services.AddRiskApiExports();

        services.AddRiskApiJson();
        services.AddRiskApiProblems();
        services.AddRiskApiDocument();
        services.AddRiskApiValidators();
        services.AddRiskApiHealth();
        services.AddRiskApiShutdown();
        services.AddRiskApiRateLimits();
        builder.AddRiskApiTelemetry();
        services.AddSingleton<SameRequestSameAnswer>();
        services.AddOutputCache(options => options.SizeLimit = 64 * 1024 * 1024);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = kestrel.ApplicationServices.GetRequiredService<IOptions<RequestOptions>>().Value.MaxBodyBytes;
            kestrel.RefuseForeignAddresses();
        });
    }

    public static void UseRiskApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(Problems.WriteForStatus);

        app.UseMiddleware<SteadyBodies>();
        app.UseRiskApiAuthentication();
        app.UseRiskApiRateLimits();
        app.UseRiskApiAuthorization();
        app.UseOutputCache();

        app.MapAssessments();
        app.MapProjects();
        app.MapProjectAssessments();
        app.MapImports();
        app.MapProjectEvents();
        app.MapRescorings();
        app.MapSubscriptions();
        app.MapDeliveries();
        app.MapWhatIfs();
        app.MapPortfolio();
        app.MapGate();
        app.MapGatePolicies();
        app.MapPlans();
        app.MapReviews();
        app.MapProjectReviews();
        app.MapChecklists();
        app.MapProjectExports();
        app.MapSelectionExports();
        app.MapCatalogExports();
        app.MapModels();
        app.MapForecasts();
        app.MapProviders();
        app.MapResolutions();
        app.MapCatalog();
        app.MapCatalogUpdates();
        app.MapAuditTrail();
        app.MapKeys();
        app.MapHealth();
        app.MapRiskApiMetrics();
        app.MapProblems();
        app.MapRiskApiDocument();
    }
}
