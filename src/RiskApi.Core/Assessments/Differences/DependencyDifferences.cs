using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Assessments.Differences;

/// <summary>Compares the dependencies of two assessments, one by one.</summary>
internal static class DependencyDifferences
{
    private static readonly (string Name, Func<DependencyAssessment, object?> Value)[] Facts =
    [
        ("status", scored => scored.Status),
        ("scoredAs", scored => scored.ScoredAs),
        ("announcedOn", scored => scored.Lifecycle?.AnnouncedOn),
        ("retiresOn", scored => scored.Lifecycle?.RetiresOn),
        ("notBeforeOn", scored => scored.Lifecycle?.NotBeforeOn),
        ("tentativeOn", scored => scored.Lifecycle?.TentativeOn),
        ("forecastBasis", scored => scored.Forecast.Basis),
        ("retiresOnP50", scored => scored.Forecast.RetiresOnP50),
        ("likelihood", scored => scored.Likelihood),
        ("unreadiness", scored => scored.Unreadiness),
    ];

    /// <summary>Every dependency that either has, in the order after, then those that are gone. Equal strings are paired in order.</summary>
    public static IReadOnlyList<DependencyDifference> Of(AssessedProject before, AssessedProject after, double readyWorkShare)
    {
        var left = Enumerable.Range(0, before.Project.Dependencies.Count).ToList();
        var differences = new List<DependencyDifference>();
        for (var i = 0; i < after.Project.Dependencies.Count; i++)
        {
            var name = after.Project.Dependencies[i].Model;
            var pair = left.FindIndex(index => before.Project.Dependencies[index].Model == name);
            differences.Add(Of(name, pair < 0 ? null : At(before, left[pair]), At(after, i), readyWorkShare));
            if (pair >= 0)
            {
                left.RemoveAt(pair);
            }
        }

        differences.AddRange(left.Select(index => Of(before.Project.Dependencies[index].Model, At(before, index), null, readyWorkShare)));
        return differences;
    }

    private static (Dependency Usage, DependencyAssessment Scored)? At(AssessedProject one, int index) =>
        (one.Project.Dependencies[index], one.Assessment.Dependencies[index]);

    private static DependencyDifference Of(
        string name, (Dependency Usage, DependencyAssessment Scored)? before, (Dependency Usage, DependencyAssessment Scored)? after, double readyWorkShare) =>
        before is { } was && after is { } now
            ? new(
                name,
                was.Scored.Score,
                now.Scored.Score,
                FieldChanges.Between(Facts, was.Scored, now.Scored),
                FieldChanges.Between(UsageFields.Listed, was.Usage, now.Usage))
            {
                Movements = MovementsOf(was.Scored, now.Scored, readyWorkShare),
            }
            : new(name, before?.Scored.Score, after?.Scored.Score, [], []);

    private static IReadOnlyList<Movement> MovementsOf(DependencyAssessment before, DependencyAssessment after, double readyWorkShare) => Movement.Between(
        FactorsOf(before, readyWorkShare),
        FactorsOf(after, readyWorkShare),
        readyWorkShare,
        after.Lifecycle?.NoticeDays is { } days && before.Lifecycle?.NoticeDays is null ? days : null,
        before.ExpectedNotice);

    /// <summary>The factors as they were kept; what the score holds besides likelihood and time is taken from the score itself, whatever method made it.</summary>
    private static ScoreFactors FactorsOf(DependencyAssessment scored, double readyWorkShare)
    {
        var factors = new ScoreFactors(scored.Likelihood, scored.Unreadiness, scored.Impact, 1, 1, 0);
        var loss = factors.ExpectedLoss(readyWorkShare);
        return loss > 0 ? factors with { Severity = scored.Score * scored.Score / 10_000 / loss } : factors;
    }
}

/// <summary>What became of one dependency between two assessments.</summary>
/// <param name="Dependency">The model string, as the project gives it.</param>
/// <param name="ScoreBefore">Its score before; null where the project did not have it.</param>
/// <param name="ScoreAfter">Its score after; null where the project does not have it any more.</param>
/// <param name="Facts">Facts and forecasts that changed.</param>
/// <param name="Usage">Members of its usage profile that changed.</param>
public sealed record DependencyDifference(
    string Dependency, double? ScoreBefore, double? ScoreAfter, IReadOnlyList<FieldChange> Facts, IReadOnlyList<FieldChange> Usage)
{
    /// <summary>The change of its score in movements that add up: likelihood first, then the time that is left, then all that is no fact about the model. Empty where either side has no such dependency.</summary>
    public IReadOnlyList<Movement> Movements { get; init; } = [];
}
