using RiskApi.Core.Notifications.Alerts;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>What people decided about dependencies, by project and model string.</summary>
/// <param name="Waivers">Risks that they accept for a time.</param>
/// <param name="Handlings">What they made of alerts.</param>
public sealed record Decisions(
    IReadOnlyDictionary<(string Project, string Requested), DependencyWaiver> Waivers,
    IReadOnlyDictionary<(string Project, string Requested), AlertHandling> Handlings)
{
    /// <summary>Nobody decided anything.</summary>
    public static readonly Decisions None = new(new Dictionary<(string, string), DependencyWaiver>(), new Dictionary<(string, string), AlertHandling>());

    /// <summary>A line with what was decided about it, judged on a day.</summary>
    /// <param name="line">The line.</param>
    /// <param name="asOf">The day.</param>
    public WorklistLine Judge(WorklistLine line, DateOnly asOf)
    {
        var key = (line.Project.Id, line.Requested);
        return (Waivers.GetValueOrDefault(key), Handlings.GetValueOrDefault(key)) switch
        {
            (null, null) => line,
            var (waiver, handling) => line with
            {
                Waiver = waiver is null ? null : JudgedWaiver.Of(waiver, line, asOf),
                Alert = handling is null ? null : line.Judge(handling, asOf),
            },
        };
    }
}
