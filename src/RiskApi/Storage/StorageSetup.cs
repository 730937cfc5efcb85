using RiskApi.Settings;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Backups;
using RiskApi.Storage.Catalog;
using RiskApi.Storage.Events;
using RiskApi.Storage.Gate;
using RiskApi.Storage.Keys;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Portfolio;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Rescorings;
using RiskApi.Storage.Reviews;
using RiskApi.Storage.Writes;

namespace RiskApi.Storage;

/// <summary>Registers the database and what is kept in it.</summary>
internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSettings<DatabaseOptions>(DatabaseOptions.Section);
        services.AddSingleton<Database>();
        services.AddSingleton<ServedVersionStore>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<ProjectStore>();
        services.AddSingleton<AssessmentStore>();
        services.AddSingleton<RescoringStore>();
        services.AddSingleton<ProjectEventStore>();
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<GatePolicyStore>();
        services.AddSingleton<CatalogStore>();
        services.AddSingleton<CatalogImportStore>();
        services.AddSingleton<ConflictStore>();
        services.AddSingleton<OverrideStore>();
        services.AddSingleton<SourceStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<MilestoneStore>();
        services.AddHostedService<DatabaseInUse>();
        services.AddSingleton<PortfolioStore>();
    }
}
