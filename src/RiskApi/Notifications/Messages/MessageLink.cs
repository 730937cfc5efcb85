using RiskApi.Core.Notifications;

namespace RiskApi.Notifications.Messages;

/// <summary>Where a message leads: to the page of its project, or to today's page.</summary>
/// <param name="Title">What the link is called.</param>
/// <param name="Url">Its address.</param>
internal sealed record MessageLink(string Title, string Url)
{
    /// <summary>The link of a message; null where nobody has told where the service is found.</summary>
    /// <param name="message">The message.</param>
    /// <param name="root">The public address, without a slash at its end; empty where none is set.</param>
    public static MessageLink? Of(Message message, string root) => root.Length == 0 ? null
        : message is { Kind: MessageKind.Event, Alerts: [var alert] } ? new("Open the project", PageOf(alert, root))
        : new("Open today's page", $"{root}/");

    /// <summary>The page of the project that a notice is about.</summary>
    public static string PageOf(Alert notice, string root) => $"{root}/projects/{notice.Project.Id}";
}
