using RiskApi.Usage;

namespace RiskApi.Scenarios.Changes;

/// <summary>Makes a dependency more or less critical; the whole project where no dependency is named.</summary>
public sealed record SetCriticality : Change
{
    /// <summary>The dependency, named by its model string as it stands after the changes before this one; the project itself where left out. A criticality that a dependency states is not changed with the project's.</summary>
    public string? Dependency { get; init; }

    /// <summary>Its position in the list of dependencies, from 0, after the changes before this one; only needed where several dependencies have that model string.</summary>
    public int? Index { get; init; }

    /// <summary>How bad it is when it stops.</summary>
    /// <example>medium</example>
    public required Criticality Criticality { get; init; }

    internal override ChangeFault? Apply(ScenarioDraft draft)
    {
        if (Dependency is null)
        {
            draft.SetCriticality(Criticality);
            return null;
        }

        var (index, fault) = draft.Find(Dependency, Index);
        if (fault is null)
        {
            draft.Replace(index, draft.Evaluate(index).Dependency with { Criticality = Criticality });
        }

        return fault;
    }
}
