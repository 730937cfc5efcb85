using System.Collections.Concurrent;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>Lines that were made in one scope, so that a change of one project costs the lines of that one. Safe to use from several threads.</summary>
public sealed class KeptLines
{
    private readonly ConcurrentDictionary<string, (ProjectVersion Version, WorklistLine[] Lines)> _lines = new();

    /// <summary>The lines of a project; made anew where it has changed, or is not kept.</summary>
    internal WorklistLine[] Of(ExposedProject project, Func<ExposedProject, WorklistLine[]> make)
    {
        if (project.Version is not { } version)
        {
            return make(project);
        }

        if (_lines.TryGetValue(project.Id, out var kept) && kept.Version == version)
        {
            return kept.Lines;
        }

        var made = make(project);
        _lines[project.Id] = (version, made);
        return made;
    }
}
