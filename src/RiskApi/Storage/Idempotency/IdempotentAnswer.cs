namespace RiskApi.Storage.Idempotency;

/// <summary>The answer that a request with an idempotency key got, to be given again.</summary>
internal sealed record IdempotentAnswer
{
    /// <summary>A digest of the request's body: the same key with another body is a mistake.</summary>
    public string RequestDigest { get; init; } = "";

    /// <summary>The path of what was created.</summary>
    public string? Location { get; init; }

    /// <summary>Its entity tag.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The body, as JSON.</summary>
    public string Body { get; init; } = "";
}
