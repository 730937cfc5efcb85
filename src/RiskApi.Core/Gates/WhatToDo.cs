using System.Globalization;
using RiskApi.Advice;
using RiskApi.Scoring;

namespace RiskApi.Gates;

/// <summary>Says what to do about a finding: the best of the assessment's advice that answers it, else the general rule.</summary>
internal static class WhatToDo
{
    public static string About(Assessment assessment, string otherwise) =>
        assessment.Advice is [var first, ..] ? Sentence(first) : otherwise;

    /// <param name="assessment">The assessment.</param>
    /// <param name="dependency">The dependency that the finding is about.</param>
    /// <param name="otherwise">What to do where no such action was advised.</param>
    /// <param name="kinds">The actions that would answer the finding; any where none is given.</param>
    public static string About(Assessment assessment, DependencyAssessment dependency, string otherwise, params ReadOnlySpan<ActionKind> kinds)
    {
        foreach (var action in assessment.Advice)
        {
            if (action.Dependency == dependency.Requested && (kinds.IsEmpty || kinds.Contains(action.Action)))
            {
                return Sentence(action);
            }
        }

        return otherwise;
    }

    private static string Sentence(AdvisedAction action) =>
        string.Create(CultureInfo.InvariantCulture, $"{action.Title} ({action.EffortDays:0.#} engineer-days; score after it: {action.ScoreAfter:0.#}).");
}
