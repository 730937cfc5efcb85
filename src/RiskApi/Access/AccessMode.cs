namespace RiskApi.Access;

/// <summary>Who may ask.</summary>
internal enum AccessMode
{
    /// <summary>Whoever reaches the service.</summary>
    Open,

    /// <summary>Whoever has a key or a token.</summary>
    Keys,
}
