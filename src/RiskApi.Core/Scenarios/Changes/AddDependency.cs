using RiskApi.Usage;

namespace RiskApi.Scenarios.Changes;

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
