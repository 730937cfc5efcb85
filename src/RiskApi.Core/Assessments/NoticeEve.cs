using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Assessments;

/// <summary>A dependency under notice, as it stood on the eve of it.</summary>
/// <param name="Index">Its position in the project, from 0.</param>
/// <param name="On">The eve.</param>
/// <param name="Scored">How it was scored then, as it is used now.</param>
public sealed record NoticeEve(int Index, DateOnly On, DependencyAssessment Scored);

/// <summary>A project as it would be judged had nobody given notice: a notice is no reason to pass.</summary>
/// <param name="Eves">The dependencies under notice, each on the eve of it; those that were not known then are left out.</param>
/// <param name="Score">The project's score with each of them at the greater of today's score and that of the eve.</param>
public sealed record BeforeNotices(IReadOnlyList<NoticeEve> Eves, double Score)
{
    private const double HighestScore = 100;

    /// <summary>Scores a project's dependencies under notice as they stood on the eve.</summary>
    /// <param name="project">The project.</param>
    /// <param name="assessment">The project as it stands.</param>
    /// <param name="assessor">The method.</param>
    /// <param name="outlookOf">What was known on a day.</param>
    public static BeforeNotices Of(Project project, Assessment assessment, Assessor assessor, Func<DateOnly, Outlook> outlookOf)
    {
        NoticeEve[] eves =
        [
            .. assessment.Dependencies.Index()
                .Where(one => one.Item is { Lifecycle.AnnouncedOn: not null, Forecast.Basis: not Forecast.ForecastBasis.Retired })
                .Select(one => EveOf(one.Index, one.Item.Lifecycle!.AnnouncedOn!.Value.Day, project, assessment, assessor, outlookOf))
                .OfType<NoticeEve>(),
        ];
        double[] losses = [.. assessment.Dependencies.Select(scored => LossOf(scored.Score))];
        foreach (var eve in eves)
        {
            losses[eve.Index] = Math.Max(losses[eve.Index], LossOf(eve.Scored.Score));
        }

        bool[] isShareStated = [.. project.Dependencies.Select(dependency => dependency.Share is not null)];
        return new(eves, Math.Max(assessment.Score, Rounded.Score(ProjectLoss.ScoreOf(losses, isShareStated))));
    }

    private static NoticeEve? EveOf(
        int index, DateOnly announcedOn, Project project, Assessment assessment, Assessor assessor, Func<DateOnly, Outlook> outlookOf)
    {
        var eve = announcedOn.AddDays(-1);
        var scored = assessor.Assess(project.Dependencies[index], outlookOf(eve), assessment.HorizonDays, project.Criticality);
        return scored.Match is MatchKind.Unknown or MatchKind.Ambiguous ? null : new(index, eve, scored);
    }

    private static double LossOf(double score) => score * score / (HighestScore * HighestScore);
}
