using RiskApi.Scoring;

namespace RiskApi.Events;

/// <summary>Finds what happened to a project from one assessment to the next.</summary>
public static class ProjectEvents
{
    /// <summary>What the owner is to be told.</summary>
    /// <param name="before">The assessment that was told of last; null where this is the first, and all that stands is news.</param>
    /// <param name="after">The assessment now.</param>
    /// <returns>The project's own event first, then those of its dependencies in their order; a step that was missed, as after a downtime, is told late rather than never.</returns>
    public static IReadOnlyList<ProjectEvent> Between(Assessment? before, Assessment after)
    {
        var events = new List<ProjectEvent>();
        if (before is not null && before.HorizonDays == after.HorizonDays && before.Band != after.Band)
        {
            events.Add(new(ProjectEventKind.BandCrossed, $"The score went from {Words.Of(before.Band)} to {Words.Of(after.Band)}: {before.Score:0.#} to {after.Score:0.#} points")
            {
                BandBefore = before.Band,
                Band = after.Band,
            });
        }

        var left = before?.Dependencies.ToList() ?? [];
        foreach (var scored in after.Dependencies)
        {
            // Equal strings are paired in order.
            var pair = left.FindIndex(other => other.Requested == scored.Requested);
            events.AddRange(DependencyEvents.Between(pair < 0 ? DependencyState.Quiet : DependencyState.Of(left[pair]), scored));
            if (pair >= 0)
            {
                left.RemoveAt(pair);
            }
        }

        return events;
    }
}
