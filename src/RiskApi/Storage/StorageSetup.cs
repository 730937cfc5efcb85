using System.Text.Json.Serialization.Metadata;
using RiskApi.Settings;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Backups;
using RiskApi.Storage.Catalog;
using RiskApi.Storage.Events;
using RiskApi.Storage.Forecast;
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
        services.AddSingleton<WriteProbe>();
        services.AddSingleton<ServedVersionStore>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<ProjectStore>();
        services.AddSingleton<AssessmentStore>();
        services.AddSingleton<RescoringStore>();
        services.AddSingleton<ProjectEventStore>();
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<AlertStore>();
        services.AddSingleton<AuditTrail>();
        services.AddDocuments("gate_policies", "name", StorageJson.Default.GatePolicy);
        services.AddSingleton<CatalogStore>();
        services.AddSingleton<CatalogImportStore>();
        services.AddSingleton<ConflictStore>();
        services.AddDocuments("catalog_overrides", "id", StorageJson.Default.CatalogOverride);
        services.AddSingleton<SourceStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<MilestoneStore>();
        services.AddHostedService<DatabaseInUse>();
        services.AddSingleton<PortfolioStore>();
        services.AddSingleton<WaiverStore>();
        services.AddSingleton<EarlierProjects>();
    }

    private static void AddDocuments<T>(this IServiceCollection services, string table, string key, JsonTypeInfo<T> json) =>
        services.AddSingleton(provider => new Documents<T>(provider.GetRequiredService<Database>(), table, key, json));
}
