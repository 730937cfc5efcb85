using System.Globalization;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Gate;

/// <summary>A finding, with what it takes to tell whether another assessment has it too.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="InProduction">Whether production is concerned.</param>
/// <param name="Severity">How bad it is; comparable between findings of one code.</param>
internal sealed record Violation(GateFinding Finding, bool InProduction, double Severity)
{
    /// <summary>What the finding is about. A model that is written in another way stays the same model.</summary>
    public (GateCode Code, string? Subject) Key => (Finding.Code, Finding.Model ?? Finding.Dependency);

    /// <summary>Whether another finding about the same thing is no worse than this one.</summary>
    public bool Excuses(Violation other) => Severity >= other.Severity && (InProduction || !other.InProduction);

    /// <summary>The same, said of the eve of a notice.</summary>
    public Violation OnTheEve(DateOnly eve) => this with
    {
        Finding = Finding with { Message = $"{Finding.Message} So it stood on {Words.Of(eve)}, the eve of its notice, and a notice lets nothing pass." },
    };

    public static Violation OfProject(GateCode code, string found, string limit, string message, double severity) =>
        new(new(code, Dependency: null, Model: null, found, limit, message), InProduction: true, severity);

    public static Violation Of(GateCode code, DependencyAssessment dependency, string found, string limit, string message, double severity = 0) => new(
        new(code, dependency.Requested, dependency.ScoredAs, found, limit, message),
        dependency.Usage.Environment == DeploymentEnvironment.Production,
        severity);
}

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
