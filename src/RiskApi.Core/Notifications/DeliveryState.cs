using System.Text.Json.Serialization;

namespace RiskApi.Core.Notifications;

/// <summary>How far a delivery is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>It waits for the next digest.</summary>
    Collected,

    /// <summary>It went into a digest, which is a delivery of its own.</summary>
    InDigest,

    /// <summary>It went into no digest: somebody had handled the alert on the dependency before one was made.</summary>
    Withheld,

    /// <summary>It is to be sent, or to be sent again.</summary>
    Pending,

    /// <summary>The target took it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Dead,
}
