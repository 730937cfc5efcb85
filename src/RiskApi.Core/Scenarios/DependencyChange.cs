using RiskApi.Scoring;

namespace RiskApi.Scenarios;

/// <summary>A change to one dependency.</summary>
public abstract record DependencyChange : Change
{
    /// <summary>The dependency, named by its model string as it stands after the changes before this one.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public required string Dependency { get; init; }

    /// <summary>Its position in the list of dependencies, from 0, after the changes before this one; only needed where several dependencies have that model string.</summary>
    public int? Index { get; init; }

    internal sealed override ChangeFault? Apply(ScenarioDraft draft)
    {
        var (index, fault) = draft.Find(Dependency, Index);
        if (fault is null)
        {
            draft.Replace(index, Of(draft.Evaluate(index), draft.Context));
        }

        return fault;
    }

    /// <summary>The dependency after the change; null where it is gone.</summary>
    internal abstract Usage.Dependency? Of(DependencyEvaluation evaluation, ScoringContext context);
}
