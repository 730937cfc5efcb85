using System.Text.Json.Serialization;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Gate;

/// <summary>What a gate lets through. Every member is optional, and one that is left out checks nothing; at least one check must be given.</summary>
public sealed record GatePolicy
{
    /// <summary>The highest score that the project may have, 0 to 100.</summary>
    /// <example>50</example>
    public double? MaximumScore { get; init; }

    /// <summary>The highest score that a dependency may have, 0 to 100.</summary>
    public double? MaximumDependencyScore { get; init; }

    /// <summary>The highest likelihood that a dependency may have, 0 to 1.</summary>
    public double? MaximumLikelihood { get; init; }

    /// <summary>The highest unreadiness that a dependency may have, 0 to 1.</summary>
    public double? MaximumUnreadiness { get; init; }

    /// <summary>The highest impact that a dependency may have, 0 to 1.</summary>
    public double? MaximumImpact { get; init; }

    /// <summary>Whether a model that has stopped answering fails.</summary>
    /// <example>true</example>
    public bool? NoRetiredModels { get; init; }

    /// <summary>Whether a model fails for which notice of retirement was given; one that has stopped fails too.</summary>
    public bool? NoModelsUnderNotice { get; init; }

    /// <summary>Whether a preview fails: previews go sooner and with less notice.</summary>
    public bool? NoPreviewModels { get; init; }

    /// <summary>Whether a name fails that can be pointed at other weights without notice.</summary>
    public bool? NoMovingNames { get; init; }

    /// <summary>Whether a name fails that does not mean exactly one model known to be alive or not. Unknown is not safe.</summary>
    public bool? NoUnknownModels { get; init; }

    /// <summary>A model that stops before this day fails; later than the as-of date.</summary>
    public DateOnly? NothingRetiresBefore { get; init; }

    /// <summary>A model that stops within this many days of the as-of date fails; instead of <c>nothingRetiresBefore</c>.</summary>
    /// <example>90</example>
    public int? NothingRetiresWithinDays { get; init; }

    /// <summary>Whether dates without commitment count for those two; only committed dates do where left out.</summary>
    public bool? CountTentativeDates { get; init; }

    /// <summary>Whether a dependency fails whose day to start by has passed: by the committed date, or the early estimate (10 %) where none is committed.</summary>
    /// <example>true</example>
    public bool? StartByNotPassed { get; init; }

    /// <summary>The lowest confidence that is enough.</summary>
    /// <example>medium</example>
    public ConfidenceLevel? MinimumConfidence { get; init; }

    /// <summary>Whether only dependencies in production are checked. The project's score and confidence are of all of them.</summary>
    public bool? ProductionOnly { get; init; }

    /// <summary>Whether what the baseline fails too is let through, as long as it has not become worse.</summary>
    public bool? OnlyNewFindings { get; init; }

    /// <summary>Findings that are let through until a day.</summary>
    public IReadOnlyList<GateExemption>? Exemptions { get; init; }

    /// <summary>Whether the policy asks for nothing, so that everything would pass.</summary>
    [JsonIgnore]
    public bool IsEmpty => Checks == 0;

    /// <summary>The number of checks that the policy asks for.</summary>
    internal int Checks =>
        new[] { MaximumScore, MaximumDependencyScore, MaximumLikelihood, MaximumUnreadiness, MaximumImpact }.Count(maximum => maximum is not null)
        + new[] { NoRetiredModels, NoModelsUnderNotice, NoPreviewModels, NoMovingNames, NoUnknownModels, StartByNotPassed }.Count(flag => flag == true)
        + (NothingRetiresBefore is null && NothingRetiresWithinDays is null ? 0 : 1)
        + (MinimumConfidence is null ? 0 : 1);
}

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
