using System.Text.Json.Serialization;
using RiskApi.Core.Assessments.Differences;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Changes;

/// <summary>What changed in a portfolio between two days.</summary>
/// <param name="Basis">What the later side rests on.</param>
/// <param name="Since">The earlier day.</param>
/// <param name="ComparedBy">How the two sides were made, in a sentence.</param>
/// <param name="Totals">All projects, changed or not.</param>
/// <param name="Items">The projects that changed, the greatest change of the score first.</param>
public sealed record PortfolioChanges(
    PortfolioBasis Basis, DateOnly Since, string ComparedBy, ChangeTotals Totals, IReadOnlyList<ChangedProject> Items);

/// <summary>A portfolio before and after.</summary>
/// <param name="Changed">Projects that changed: they came or went, a line of theirs did, their band is another, or their score by a point or more.</param>
/// <param name="Appeared">Projects that were not there before.</param>
/// <param name="Gone">Projects that are there no more.</param>
/// <param name="Risen">Projects whose score rose by a point or more.</param>
/// <param name="Fallen">Projects whose score fell by a point or more.</param>
/// <param name="ExpectedLossBefore">The sum of the dependencies' expected losses before.</param>
/// <param name="ExpectedLossAfter">The same after.</param>
/// <param name="Bands">Projects by band, from low to critical.</param>
/// <param name="Groups">Lines of the worklist by group, the most pressing first; waivers do not matter here.</param>
public sealed record ChangeTotals(
    int Changed,
    int Appeared,
    int Gone,
    int Risen,
    int Fallen,
    double ExpectedLossBefore,
    double ExpectedLossAfter,
    IReadOnlyList<BandBeforeAfter> Bands,
    IReadOnlyList<GroupBeforeAfter> Groups);

/// <summary>Projects of one band.</summary>
/// <param name="Band">The band.</param>
/// <param name="Before">How many there were.</param>
/// <param name="After">How many there are.</param>
public sealed record BandBeforeAfter(Band Band, int Before, int After);

/// <summary>Lines of one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Before">How many there were.</param>
/// <param name="After">How many there are.</param>
public sealed record GroupBeforeAfter(WorklistGroup Group, int Before, int After);

/// <summary>A project that changed.</summary>
/// <param name="Project">The project, as it is now, or was last.</param>
/// <param name="Fate">Whether it came, stayed or went.</param>
/// <param name="ScoreBefore">Its score before, 0 to 100; null where it was not there.</param>
/// <param name="ScoreAfter">Its score after; null where it is gone.</param>
/// <param name="Change">The score after less the one before, where a project that is not there counts 0.</param>
/// <param name="BandBefore">The score before in a word.</param>
/// <param name="BandAfter">The score after in a word.</param>
/// <param name="Causes">The change by cause; the points add up to it. Empty where the project came or went.</param>
/// <param name="Lines">The lines that came, went or changed.</param>
public sealed record ChangedProject(
    ProjectName Project,
    ProjectFate Fate,
    double? ScoreBefore,
    double? ScoreAfter,
    double Change,
    Band? BandBefore,
    Band? BandAfter,
    IReadOnlyList<CausedChange> Causes,
    IReadOnlyList<ChangedLine> Lines);

/// <summary>What became of a project.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ProjectFate>))]
public enum ProjectFate
{
    /// <summary>It was there before, and is there.</summary>
    Stayed,

    /// <summary>It was not there before.</summary>
    Appeared,

    /// <summary>It is there no more.</summary>
    Gone,
}

/// <summary>A dependency that came, went, or stands elsewhere.</summary>
/// <param name="Requested">The model string.</param>
/// <param name="GroupBefore">How pressing it was; null where it was not there.</param>
/// <param name="GroupAfter">How pressing it is; null where it is gone.</param>
/// <param name="ScoreBefore">Its score before, 0 to 100.</param>
/// <param name="ScoreAfter">Its score after.</param>
/// <param name="StopsOnBefore">The published day of its end before; null where there was none.</param>
/// <param name="StopsOnAfter">The published day of its end after; null where there is none.</param>
/// <param name="Summary">Where it stands, or stood last, in a sentence.</param>
public sealed record ChangedLine(
    string Requested,
    WorklistGroup? GroupBefore,
    WorklistGroup? GroupAfter,
    double? ScoreBefore,
    double? ScoreAfter,
    DateOnly? StopsOnBefore,
    DateOnly? StopsOnAfter,
    string Summary)
{
    /// <summary>The lines of a project that came, went or changed, those that are there in their order first. Equal strings are paired in order.</summary>
    internal static IReadOnlyList<ChangedLine> Between(IReadOnlyList<WorklistLine> before, IReadOnlyList<WorklistLine> after)
    {
        var left = before.ToList();
        List<ChangedLine> changed = [];
        foreach (var line in after)
        {
            var was = left.Find(one => one.Requested == line.Requested);
            if (was is null || was.Group != line.Group || was.StopsOn != line.StopsOn || was.Model != line.Model)
            {
                changed.Add(Of(was, line));
            }

            left.Remove(was!);
        }

        return [.. changed, .. left.Select(line => Of(line, null))];
    }

    private static ChangedLine Of(WorklistLine? was, WorklistLine? now) => new(
        (now ?? was)!.Requested, was?.Group, now?.Group, was?.Score, now?.Score, was?.StopsOn, now?.StopsOn, (now ?? was)!.Summary);
}
