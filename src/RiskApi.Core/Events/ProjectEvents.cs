using System.Security.Cryptography;
using System.Text;
using RiskApi.Core.Assessments;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Events;

/// <summary>Finds what happened to a project from one assessment to the next.</summary>
public static class ProjectEvents
{
    private const int NewsDays = 30;

    /// <summary>What the owner is to be told.</summary>
    /// <param name="before">The assessment that was told of last; null where this is the first, and all that stands is news.</param>
    /// <param name="after">The assessment now.</param>
    /// <returns>
    /// The project's own event first, then those of its dependencies in their order; a step that was missed, as after a downtime, is told late rather than
    /// never.
    /// </returns>
    public static IReadOnlyList<ProjectEvent> Between(Assessment? before, Assessment after)
    {
        var events = new List<ProjectEvent>();
        if (before is not null && before.HorizonDays == after.HorizonDays && before.Band != after.Band)
        {
            events.Add(new(
                ProjectEventKind.BandCrossed,
                $"The score went from {Words.Of(before.Band)} to {Words.Of(after.Band)}: {before.Score:0.#} to {after.Score:0.#} points")
            {
                BandBefore = before.Band,
                Band = after.Band,
            });
        }

        // What changed long before is no news, however late it is heard of.
        var newsFrom = (before?.AsOf ?? after.AsOf).AddDays(-NewsDays);
        var left = before?.Dependencies.ToList() ?? [];
        foreach (var scored in after.Dependencies)
        {
            // Equal strings are paired in order.
            var pair = left.FindIndex(other => other.Requested == scored.Requested);
            events.AddRange(DependencyEvents.Between(pair < 0 ? WatchedState.Quiet : WatchedState.Of(left[pair]), scored, newsFrom));
            if (pair >= 0)
            {
                left.RemoveAt(pair);
            }
        }

        return events;
    }
}

/// <summary>Tells assessments apart that differ in what owners want to be told, or in what a model string means.</summary>
public static class AssessmentDigest
{
    /// <summary>A digest of an assessment; between two assessments with the same one, <see cref="ProjectEvents.Between"/> finds nothing.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="project">What was assessed; a model of it that nothing calls is told apart from one that is called.</param>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(Assessment assessment, Project? project = null)
    {
        var text = new StringBuilder().Append(assessment.HorizonDays).Append(assessment.Band).Append('\n');
        foreach (var scored in assessment.Dependencies)
        {
            text
                .Append(scored.Requested)
                .Append('\n')
                .Append(scored.Provider)
                .Append(' ')
                .Append(scored.Model)
                .Append('\n')
                .Append(WatchedState.Of(scored).Text)
                .Append('\n');
        }

        foreach (var idle in (project?.Dependencies ?? []).Where(dependency => dependency.IsIdle()))
        {
            text.Append("idle ").Append(idle.Model).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
