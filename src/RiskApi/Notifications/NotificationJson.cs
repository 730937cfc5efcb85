using System.Text.Json;
using System.Text.Json.Serialization;
using RiskApi.Notifications.Messages;
using RiskApi.Notifications.Subscriptions;

namespace RiskApi.Notifications;

/// <summary>What is sent to targets, and what the audit trail keeps of subscriptions.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CloudEvent))]
[JsonSerializable(typeof(SubscriptionView))]
internal sealed partial class NotificationJson : JsonSerializerContext;
