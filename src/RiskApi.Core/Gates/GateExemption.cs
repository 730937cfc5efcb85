namespace RiskApi.Gates;

/// <summary>A finding that a gate lets through until a day: somebody knows of it and has said why it may stay.</summary>
public sealed record GateExemption
{
    /// <summary>The kind of finding.</summary>
    /// <example>model-under-notice</example>
    public required GateCode Code { get; init; }

    /// <summary>The dependency as the project names it, or the reference of its model; every dependency where left out.</summary>
    /// <example>gpt-5</example>
    public string? Dependency { get; init; }

    /// <summary>Why it may stay.</summary>
    /// <example>The migration is in acceptance testing.</example>
    public required string Reason { get; init; }

    /// <summary>The last day on which it is let through.</summary>
    /// <example>2026-12-05</example>
    public required DateOnly ExpiresOn { get; init; }

    internal bool Covers(GateFinding finding) =>
        Code == finding.Code && (Dependency is null || Dependency == finding.Dependency || Dependency == finding.Model);
}
