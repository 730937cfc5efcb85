using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scenarios;

/// <summary>Calls one more model.</summary>
public sealed record AddDependency : Change
{
    /// <summary>The dependency to add; it comes last in the list.</summary>
    public required Dependency Added { get; init; }

    internal override ChangeFault? Apply(ScenarioDraft draft)
    {
        draft.Add(Added);
        return null;
    }
}

/// <summary>Lets another model answer when the dependency's does not; a fallback that is there already is replaced.</summary>
public sealed record AddFallback : DependencyChange
{
    /// <summary>The fallback.</summary>
    public required Fallback Fallback { get; init; }

    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with { Fallback = Fallback };
}

/// <summary>Gives up what the dependency does.</summary>
public sealed record DropDependency : DependencyChange
{
    internal override Dependency? Of(DependencyEvaluation evaluation, ScoringContext context) => null;
}

/// <summary>Takes the fallback away.</summary>
public sealed record RemoveFallback : DependencyChange
{
    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with { Fallback = null };
}
