namespace RiskApi.Core.Usage;

/// <summary>What answers when the model does not.</summary>
public sealed record Fallback
{
    /// <summary>The model that answers instead, in any form that the resolver reads.</summary>
    /// <example>anthropic/claude-3-7-sonnet-20250219</example>
    public required string Model { get; init; }

    /// <summary>Whether it takes over without a person.</summary>
    /// <example>true</example>
    public bool Automatic { get; init; }

    /// <summary>Whether it takes over on a "model not found" answer too, and not only on overload. A fallback that does not, or that nobody has said does, covers no retirement.</summary>
    /// <example>true</example>
    public bool? TriggersOnModelNotFound { get; init; }
}
