using RiskApi.Core.Notifications.Alerts;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>Which lines of a worklist are wanted; what is null does not matter, and everything else must fit.</summary>
public sealed record WorklistSelection
{
    /// <summary>How pressing.</summary>
    public WorklistGroup? Group { get; init; }

    /// <summary>The id of the project.</summary>
    public string? Project { get; init; }

    /// <summary>The team of the project.</summary>
    public string? Team { get; init; }

    /// <summary>The owner of the project.</summary>
    public string? Owner { get; init; }

    /// <summary>A tag of the project.</summary>
    public string? Tag { get; init; }

    /// <summary>The provider that serves the model.</summary>
    public string? Provider { get; init; }

    /// <summary>The reference of a model, or a model string as projects give it.</summary>
    public string? Model { get; init; }

    /// <summary>The first day that is too late for the model to stop.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Words, each to be found in a name, whatever its case.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether lines that somebody has accepted are wanted too.</summary>
    public bool WithWaived { get; init; }

    /// <summary>Which lines whose alert was handled are wanted too.</summary>
    public HandledLines Handled { get; init; }

    /// <summary>Whether only lines that raise an alert are wanted.</summary>
    public bool AlertsOnly { get; init; }

    /// <summary>What became of the alert.</summary>
    public AlertState? State { get; init; }

    /// <summary>The lines that fit, waived or not and of any group, to be counted.</summary>
    /// <param name="lines">The lines.</param>
    public IEnumerable<WorklistLine> Count(IEnumerable<WorklistLine> lines) => lines.Where(line =>
        (Project is null || line.Project.Id == Project)
        && (Team is null || line.Project.Team == Team)
        && (Owner is null || line.Project.Owner == Owner)
        && (Tag is null || line.Tags.Contains(Tag))
        && (Provider is null || line.Provider == Provider)
        && (Model is null || line.Model == Model || line.Requested == Model)
        && (!AlertsOnly || line.RaisesAlert())
        && (Before is null || line.StopsOn < Before)
        && Words.All(word => IsNamed(line, word)));

    /// <summary>Whether a line that is counted is shown.</summary>
    /// <param name="line">The line.</param>
    public bool Shows(WorklistLine line) =>
        (Group is null || line.Group == Group)
        && (WithWaived || !line.IsWaived)
        && (State is null || line.AlertState == State)
        && Handled switch
        {
            HandledLines.All => true,
            HandledLines.None => line.AlertState == AlertState.Open,
            _ => !line.IsSetAside,
        };

    private static bool IsNamed(WorklistLine line, string word) =>
        new[] { line.Project.Id, line.Project.Name, line.Project.Owner, line.Project.Team, line.Requested, line.Model, line.Replacement }
            .Concat(line.Tags)
            .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
