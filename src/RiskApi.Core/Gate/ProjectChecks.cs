using RiskApi.Core.Assessments;

namespace RiskApi.Core.Gate;

/// <summary>What a policy says of the project as a whole.</summary>
internal static class ProjectChecks
{
    private const int MostReasons = 3;

    public static IEnumerable<Violation> Of(Assessment assessment, GatePolicy policy, BeforeNotices? before)
    {
        if (policy.MaximumScore is { } allowed && assessment.Score <= allowed && before?.Score > allowed)
        {
            var (judged, limit) = (Words.Of(before.Score), Words.Of(allowed));
            yield return Violation.OfProject(
                GateCode.ScoreTooHigh,
                judged,
                limit,
                $"The project scores {Words.Of(assessment.Score)}, and {judged} with its models under notice as they stood on the eve of it ({string.Join(", ", before.Eves.Select(eve => $"{eve.Scored.Requested}: {Words.Of(eve.On)}"))}); at most {limit} is allowed, and a notice lets nothing pass. {WhatToDo.About(assessment, "Migrate what is under notice.")}",
                before.Score);
        }

        if (policy.MaximumScore is { } maximum && assessment.Score > maximum)
        {
            var (found, limit) = (Words.Of(assessment.Score), Words.Of(maximum));
            yield return Violation.OfProject(
                GateCode.ScoreTooHigh,
                found,
                limit,
                $"The project scores {found}; at most {limit} is allowed. {WhatToDo.About(assessment, "No single action lowers it; see the contributions of each dependency.")}",
                assessment.Score);
        }

        if (policy.MinimumConfidence is { } minimum && assessment.Confidence.Level > minimum)
        {
            var (found, limit) = (Words.Of(assessment.Confidence.Level), Words.Of(minimum));
            yield return Violation.OfProject(
                GateCode.ConfidenceTooLow,
                found,
                limit,
                $"The confidence is {found}; at least {limit} is asked for. {Reasons(assessment.Confidence.Reasons)}",
                (int)assessment.Confidence.Level);
        }
    }

    private static string Reasons(IReadOnlyList<string> reasons) =>
        string.Join(' ', reasons.Take(MostReasons)) + (reasons.Count > MostReasons ? $" And {reasons.Count - MostReasons} more; see the assessment." : "");
}
