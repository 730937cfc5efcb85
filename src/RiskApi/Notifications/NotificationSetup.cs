using RiskApi.Notifications.Deliveries;
using RiskApi.Notifications.Subscriptions;
using RiskApi.Notifications.Targets;
using RiskApi.Operations.Settings;

namespace RiskApi.Notifications;

/// <summary>Registers who is told, and how.</summary>
internal static class NotificationSetup
{
    public static void AddRiskApiNotifications(this IServiceCollection services)
    {
        services.AddSettings<NotificationOptions>(NotificationOptions.Section);
        services.AddSingleton<TargetAddresses>();
        services.AddSingleton<TargetClient>();
        services.AddSingleton<SubscriptionSecrets>();
        services.AddScoped<SubscriptionWrites>();
        services.AddSingleton<Digests>();
        services.AddSingleton<Dispatch>();
        services.AddHostedService<DeliveryWorker>();
    }
}
