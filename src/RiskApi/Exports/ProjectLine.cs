using RiskApi.Core.Assessments;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;

namespace RiskApi.Exports;

/// <summary>A project that is kept and its assessment of now, as a line for a warehouse.</summary>
/// <param name="ProjectId">Its id.</param>
/// <param name="Owner">Who answers for it; null where nobody is named.</param>
/// <param name="Team">The team that runs it; null where none is named.</param>
/// <param name="Tags">Words that it is found by.</param>
/// <param name="Criticality">How bad it is when it stops; null where nobody said.</param>
/// <param name="Version">Counts the changes of the project, from 1 on.</param>
/// <param name="ChangedAt">When it was changed last.</param>
/// <param name="Assessment">Its assessment, with its name and that of each dependency.</param>
internal sealed record ProjectLine(
    string ProjectId,
    string? Owner,
    string? Team,
    IReadOnlyList<string> Tags,
    Criticality? Criticality,
    long Version,
    DateTimeOffset ChangedAt,
    Assessment Assessment)
{
    public static ProjectLine Of(Assessed kept) => new(
        kept.ProjectId!,
        kept.Project.Owner,
        kept.Project.Team,
        kept.Project.Tags,
        kept.Project.Criticality,
        kept.Version,
        kept.ChangedAt!.Value,
        kept.Assessment);
}
