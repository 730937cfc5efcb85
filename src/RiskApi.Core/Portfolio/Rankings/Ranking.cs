using System.Text.Json.Serialization;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Portfolio.Rankings;

/// <summary>The projects of a portfolio that come first by one order.</summary>
/// <param name="Basis">What the answer rests on.</param>
/// <param name="By">What they are ranked by.</param>
/// <param name="Total">Projects that the order is about: all of them by score and effort, those with a start-by date that has passed, or those with unknown models.</param>
/// <param name="Items">The first of them.</param>
public sealed record Ranking(PortfolioBasis Basis, RankingOrder By, int Total, IReadOnlyList<RankedProject> Items);

/// <summary>A project with what ranks it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Criticality">How bad it is when it stops; what is assumed where nobody said.</param>
/// <param name="Score">The score by the facts in use, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="StoredAssessment">Its latest stored assessment; null where it has none.</param>
/// <param name="ExpectedEffortDays">Engineer-days of forced migration expected within the horizon.</param>
/// <param name="StartByOn">The earliest day to have started by; null where no dependency has one.</param>
/// <param name="SlackDays">Days from the as-of date to it; negative once it has passed.</param>
/// <param name="DaysLeft">Days from the as-of date to the first day to be done by of its dependencies, by a committed date or an early estimate; negative once it has passed.</param>
/// <param name="StartByPassedCount">Dependencies whose day to start by has passed.</param>
/// <param name="MostUrgent">The model string of the dependency that has to be left first; null where none has a date.</param>
/// <param name="UnknownModels">Its model strings that no single model of the catalog fits.</param>
public sealed record RankedProject(
    ProjectName Project,
    Criticality Criticality,
    double Score,
    Band Band,
    ConfidenceLevel Confidence,
    StoredScore? StoredAssessment,
    double ExpectedEffortDays,
    DateOnly? StartByOn,
    int? SlackDays,
    int? DaysLeft,
    int StartByPassedCount,
    string? MostUrgent,
    IReadOnlyList<string> UnknownModels)
{
    internal static RankedProject Of(ExposedProject project, DateOnly asOf) => new(
        ProjectName.Of(project),
        project.Criticality,
        project.Score,
        project.Band,
        project.Confidence,
        project.Stored,
        Rounded.Days(project.ExpectedEffortDays),
        project.StartByOn,
        project.StartByOn?.DayNumber - asOf.DayNumber,
        project.Exposures.Min(exposure => exposure.Deadline.DaysLeft),
        project.Exposures.Count(exposure => exposure.Deadline.StartByOn < asOf),
        project.Exposures.Where(exposure => exposure.Deadline.StartByOn is not null).MinBy(exposure => exposure.Deadline.StartByOn)?.Requested,
        [.. project.Exposures.Where(exposure => !exposure.IsKnown).Select(exposure => exposure.Requested).Distinct()]);
}

/// <summary>What projects are ranked by.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RankingOrder>))]
public enum RankingOrder
{
    /// <summary>The highest score first.</summary>
    Score,

    /// <summary>Projects whose start-by date has passed, the one that passed longest ago first.</summary>
    StartBy,

    /// <summary>Projects with model strings that no single model fits, most of them first.</summary>
    UnknownModels,

    /// <summary>Most expected engineer-days of forced migration first.</summary>
    Effort,
}
