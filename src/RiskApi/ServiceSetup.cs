using RiskApi.Access;
using RiskApi.Access.Open;
using RiskApi.Access.RateLimits;
using RiskApi.Agents;
using RiskApi.Assessments;
using RiskApi.Catalog;
using RiskApi.Exports;
using RiskApi.Hosting;
using RiskApi.Hosting.Shutdown;
using RiskApi.Imports;
using RiskApi.Keys;
using RiskApi.Notifications;
using RiskApi.Pages;
using RiskApi.Portfolio;
using RiskApi.Projects;
using RiskApi.Reviews;
using RiskApi.Storage;
using RiskApi.Web;
using RiskApi.Web.Address;
using RiskApi.Web.Errors;
using RiskApi.Writes;

namespace RiskApi;

/// <summary>Puts the service together, a line for each folder, from the ground up; shared by the program, the tests and the benchmarks.</summary>
internal static class ServiceSetup
{
    public static void AddRiskApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);

        services.AddWeb();
        services.AddStorage();
        services.AddAccess();
        services.AddWrites();
        services.AddCatalog();
        services.AddKeys();
        services.AddProjects();
        builder.AddHosting();
        services.AddExports();
        services.AddImports();
        services.AddNotifications();
        services.AddAssessments();
        services.AddPortfolio();
        services.AddReviews();
        services.AddAgents();
        services.AddPages();
        services.AddJson();

        // Last, for the failures that no other handler has an answer to.
        services.AddProblems();

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.LimitBodies();
            kestrel.RefuseForeignAddresses();
        });
    }

    public static void UseRiskApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(Problems.WriteForStatus);

        app.UseMiddleware<UninterruptedBodies>();
        app.UseOpenService();
        app.UseAddress();
        app.UseAccess();
        app.UseRateLimits();
        app.UseAuthorization();
        app.UseMiddleware<HiddenProjects>();
        app.UseMiddleware<SentBodies>();
        app.UseOutputCache();

        // Secrets are told once, to whoever makes them.
        app.UseCompression(tellsSecrets: operation => operation.GetMetadata<Audited>() is not null);

        app.MapPages();
        app.MapAgents();
        app.MapAssessments();
        app.MapProjects();
        app.MapImports();
        app.MapNotifications();
        app.MapPortfolio();
        app.MapReviews();
        app.MapExports();
        app.MapCatalog();
        app.MapWrites();
        app.MapKeys();
        app.MapHosting();
        app.MapWeb();
    }
}
