using RiskApi.Operations.Settings;
using RiskApi.Storage.Access;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Audit;
using RiskApi.Storage.Backups;
using RiskApi.Storage.Gates;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Reviews;

namespace RiskApi.Storage;

/// <summary>Registers the database and what is kept in it.</summary>
internal static class StorageSetup
{
    public static void AddRiskApiStorage(this IServiceCollection services)
    {
        services.AddSettings<DatabaseOptions>(DatabaseOptions.Section);
        services.AddSingleton<Database>();
        services.AddSingleton<ServedVersionStore>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<ProjectStore>();
        services.AddSingleton<AssessmentStore>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<GatePolicyStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<MilestoneStore>();
        services.AddHostedService<HoldDatabase>();
        services.AddHostedService<RecordServedVersion>();
    }
}
