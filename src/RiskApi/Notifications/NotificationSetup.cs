using Microsoft.Extensions.Options;
using RiskApi.Notifications.Deliveries;
using RiskApi.Notifications.Subscriptions;
using RiskApi.Notifications.Targets;
using RiskApi.Settings;

namespace RiskApi.Notifications;

/// <summary>Registers who is told, and how.</summary>
internal static class NotificationSetup
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSettings<NotificationOptions>(NotificationOptions.Section);
        services.AddSettings<MailOptions>(MailOptions.Section);
        services.AddSingleton<IValidateOptions<MailOptions>, MailValidation>();
        services.AddSingleton<TargetAddresses>();
        services.AddSingleton<MailAddresses>();
        services.AddSingleton<MailClient>();
        services.AddSingleton<TargetClient>();
        services.AddSingleton<SubscriptionSecrets>();
        services.AddScoped<SubscriptionWrites>();
        services.AddSingleton<Digests>();
        services.AddSingleton<Dispatch>();
        services.AddHostedService<DeliveryWorker>();
    }

    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        api.MapSubscriptions();
        api.MapDeliveries();
    }
}
