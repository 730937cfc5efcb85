using System.Text.Json.Serialization;
using RiskApi.Core.Notifications;

namespace RiskApi.Notifications.Messages;

/// <summary>A message as CloudEvents 1.0 in structured mode.</summary>
/// <param name="SpecVersion">The version of CloudEvents.</param>
/// <param name="Id">The delivery's id, as in <c>webhook-id</c>; the same however often it is sent.</param>
/// <param name="Source">The path of the project, or of the subscription, that it is about.</param>
/// <param name="Type">What it is, with its version.</param>
/// <param name="Time">When it was noticed.</param>
/// <param name="DataContentType">The media type of the data.</param>
/// <param name="Data">What is told.</param>
internal sealed record CloudEvent(
    [property: JsonPropertyName("specversion")] string SpecVersion,
    string Id,
    string Source,
    string Type,
    DateTimeOffset Time,
    [property: JsonPropertyName("datacontenttype")] string DataContentType,
    Message Data)
{
    public const string MediaType = "application/cloudevents+json";

    /// <summary>The model string that it is about; left out where it is about none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    /// <summary>What is told in a line, with how far its days are.</summary>
    public string? Says { get; init; }

    /// <summary>The page to look at; left out where <c>Public:Address</c> does not say where pages are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Page { get; init; }
}
