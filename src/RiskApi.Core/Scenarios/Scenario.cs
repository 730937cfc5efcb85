using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scenarios;

/// <summary>A project as it would be, under facts as they would be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Project">The project; it may have no dependency left.</param>
/// <param name="Origins">For each of its dependencies, the position of the one in the actual project that it continues; null where it is added.</param>
/// <param name="Outlook">The facts and forecasts.</param>
public sealed record Scenario(string Name, Project Project, IReadOnlyList<int?> Origins, Outlook Outlook)
{
    /// <summary>Makes changes to a project, one after another.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="project">The actual project.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="outlook">The actual facts and forecasts.</param>
    /// <param name="constants">The constants of the method.</param>
    /// <returns>The scenario, with the changes that cannot be made left out and listed.</returns>
    public static (Scenario Scenario, IReadOnlyList<ChangeFault> Faults) Of(
        string name, Project project, IReadOnlyList<Change> changes, int horizonDays, Outlook outlook, ScoringConstants constants)
    {
        var draft = new ScenarioDraft(project, new ScoringContext(outlook, horizonDays, project.Criticality, constants));
        ChangeFault[] faults =
        [
            .. changes.Index().Select(change => change.Item.Apply(draft) is { } fault ? fault with { Position = change.Index } : null).OfType<ChangeFault>()
        ];

        return (draft.Finish(name), faults);
    }

    /// <summary>Takes a rewritten project as a scenario.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="actual">The actual project.</param>
    /// <param name="rewritten">The project as it would be.</param>
    /// <param name="outlook">The facts and forecasts.</param>
    public static Scenario Of(string name, Project actual, Project rewritten, Outlook outlook) =>
        new(name, rewritten, Continuations.Of(actual.Dependencies, rewritten.Dependencies), outlook);
}
