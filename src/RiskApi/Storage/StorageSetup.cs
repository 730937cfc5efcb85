namespace RiskApi.Storage;

/// <summary>Registers the database.</summary>
internal static class StorageSetup
{
    public static void AddRiskApiStorage(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Database>();
        services.AddSingleton<ServedVersionStore>();
        services.AddHostedService<RecordServedVersion>();
    }
}
