using System.Text.Json.Serialization;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Assessments.Differences;

/// <summary>How an assessment differs from an earlier one, split by cause.</summary>
/// <remarks>
/// The earlier project is assessed again by today's method and catalog: for its own as-of date first, then for the later one, then
/// as the project is later. Each step changes one thing, so its change in score has one cause, and the steps add up.
/// </remarks>
/// <param name="ScoreBefore">The earlier score.</param>
/// <param name="ScoreAfter">The later score.</param>
/// <param name="Change">The later score less the earlier one.</param>
/// <param name="Causes">The change by cause; a cause that changed nothing has 0 points.</param>
/// <param name="Project">What changed in the project besides its dependencies.</param>
/// <param name="Dependencies">What became of each dependency.</param>
public sealed record AssessmentDifference(
    double ScoreBefore,
    double ScoreAfter,
    double Change,
    IReadOnlyList<CausedChange> Causes,
    IReadOnlyList<FieldChange> Project,
    IReadOnlyList<DependencyDifference> Dependencies)
{
    private static readonly (string Name, Func<AssessedProject, object?> Value)[] ProjectFields =
    [
        ("name", one => one.Project.Name),
        ("criticality", one => one.Project.Criticality),
        ("horizonDays", one => one.Assessment.HorizonDays),
    ];

    /// <summary>Compares two assessments of a project.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="assessor">Today's method.</param>
    /// <param name="outlookOf">What was known on a day, from today's catalog.</param>
    public static AssessmentDifference Of(AssessedProject before, AssessedProject after, Assessor assessor, Func<DateOnly, Outlook> outlookOf)
    {
        var (was, now) = (before.Assessment, after.Assessment);
        var sameDay = Score(before.Project, was.AsOf, was.HorizonDays);
        var laterDay = Score(before.Project, now.AsOf, was.HorizonDays);
        var laterUsage = Score(after.Project, now.AsOf, now.HorizonDays);
        var remade = (sameDay.Score - was.Score) + (now.Score - laterUsage.Score);
        var byMethod = was.MethodVersion != now.MethodVersion ? remade : 0;

        return new(
            was.Score,
            now.Score,
            Rounded.Score(now.Score - was.Score),
            [
                new(ChangeCause.Facts, Rounded.Score(laterDay.Score - sameDay.Score + remade - byMethod), Facts(was, now)),
                new(ChangeCause.Usage, Rounded.Score(
                    laterUsage.Score - laterDay.Score), "The project as it is now against the project as it was, on the later day."),
                new(ChangeCause.Method, Rounded.Score(byMethod), Method(was, now)),
            ],
            FieldChanges.Between(ProjectFields, before, after),
            DependencyDifferences.Of(before, after, assessor.ReadyWorkShare));

        Assessment Score(Project project, DateOnly asOf, int horizonDays) => assessor.Assess(project, horizonDays, outlookOf(asOf));
    }

    private static string Facts(Assessment was, Assessment now) =>
        $"The project as it was, on {now.AsOf:yyyy-MM-dd} against {was.AsOf:yyyy-MM-dd}{(was.CatalogVersion == now.CatalogVersion ? "" : $", with catalog {now.CatalogVersion} in place of {was.CatalogVersion}")}.";

    private static string Method(Assessment was, Assessment now) =>
        was.MethodVersion == now.MethodVersion
            ? $"Both were made by method {now.MethodVersion}."
            : $"Method {now.MethodVersion} in place of {was.MethodVersion}{(was.CatalogVersion == now.CatalogVersion ? "" : "; corrections of past facts cannot be told apart from it")}.";
}

/// <summary>A project with the assessment that was made of it.</summary>
/// <param name="Project">The project as it was.</param>
/// <param name="Assessment">The assessment as it was given.</param>
public sealed record AssessedProject(Project Project, Assessment Assessment);

/// <summary>The part of a change that one cause explains; the parts add up to the whole.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Points">Points of the score, positive where it rose.</param>
/// <param name="Because">How the part was found.</param>
public sealed record CausedChange(ChangeCause Cause, double Points, string Because);

/// <summary>Why a score changed.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChangeCause>))]
public enum ChangeCause
{
    /// <summary>Facts about models: time passed, notice was given, a date moved, or the catalog was corrected.</summary>
    Facts,

    /// <summary>How the project uses models, or how far ahead it looks.</summary>
    Usage,

    /// <summary>How scores are made: another method version.</summary>
    Method,
}
