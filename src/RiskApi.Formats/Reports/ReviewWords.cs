using RiskApi.Core.Forecast;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;

namespace RiskApi.Formats.Reports;

/// <summary>What Markdown and the page say alike.</summary>
internal static class ReviewWords
{
    private const int MostAgainst = 20;
    private const int MostSupporting = 3;

    public static string Title(Review review) => review.Project.Name ?? "Unnamed project";

    public static string Of(RiskLevel risk) => risk == RiskLevel.High ? "High" : "Medium";

    public static string Of(ItemStatus status) => status switch
    {
        ItemStatus.Open => "Open",
        ItemStatus.Unanswered => "Unanswered",
        ItemStatus.Waived => "Waived",
        ItemStatus.Met => "Met",
        _ => "Not applicable",
    };

    /// <summary>Which way a piece of evidence points.</summary>
    public static string Mark(FactEvidence evidence) => evidence.Answer switch
    {
        ReviewAnswer.No => "✗",
        null => "?",
        _ => "✓",
    };

    public static string Text(FactEvidence evidence) => evidence.Dependency is { } dependency ? $"{dependency}: {evidence.Because}" : evidence.Because;

    /// <summary>The evidence to print: what speaks against an item or leaves it open, then some of the rest; with the number left out.</summary>
    public static (IReadOnlyList<FactEvidence> Shown, int More) Evidence(ReviewItem item)
    {
        var all = (item.Fact?.Evidence ?? []).ToLookup(evidence => evidence.Answer is ReviewAnswer.Yes);
        FactEvidence[] shown = [.. all[false].Take(MostAgainst), .. all[true].Take(MostSupporting)];
        return (shown, all.Sum(side => side.Count()) - shown.Length);
    }

    public static string Effort(double days) => days == 1 ? "1 engineer-day" : FormattableString.Invariant($"{days:0.##} engineer-days");

    /// <summary>The days that matter for an item in a sentence; null where there are none.</summary>
    public static string? When(ReviewItem item, Review review)
    {
        var startBy = item.StartByOn is not { } start ? null
            : start < review.AsOf ? $"The day to start by, {start:yyyy-MM-dd}, has passed."
            : $"Start by {start:yyyy-MM-dd}.";
        var due = item.People?.DueOn is { } day ? $"Due on {day:yyyy-MM-dd}{(item.Overdue ? ", overdue" : "")}." : null;

        return startBy is null && due is null ? null : string.Join(' ', new[] { startBy, due }.OfType<string>());
    }

    /// <summary>The date by which a model ends, with what it rests on.</summary>
    public static string End(ReviewedDependency dependency) => (dependency.EndsOn, dependency.Basis) switch
    {
        (null, _) => "stopped, day unknown",
        ({ } on, ForecastBasis.Retired) => $"{on:yyyy-MM-dd}, stopped",
        ({ } on, ForecastBasis.Announced) => $"{on:yyyy-MM-dd}, committed",
        ({ } on, _) => $"{on:yyyy-MM-dd}, early estimate",
    };

    public static string Verdict(Review review) => (review.Totals.OpenHigh, review.Totals.OpenMedium) switch
    {
        (0, 0) => "No risk is open.",
        var (high, medium) =>
            $"{Count(high, "high risk")} and {Count(medium, "medium risk")} {(high + medium == 1 ? "is" : "are")} open, about {Effort(WorkDays(review))} of work.",
    };

    /// <summary>The work that is to be done, each piece once; what the items usually take where older milestones know no better.</summary>
    public static double WorkDays(Review review) => review.WorkDays ?? review.Totals.OpenEffortDays;

    public static string Of(DecisionVerdict verdict) => verdict switch
    {
        DecisionVerdict.Go => "Go",
        DecisionVerdict.GoWithConditions => "Go, with conditions",
        _ => "Stop",
    };

    /// <summary>The days of a list of findings, each said once: null where the finding before has the same.</summary>
    public static IEnumerable<(ReviewFinding Finding, DateOnly? NewDay)> WithNewDays(IReadOnlyList<ReviewFinding> findings) =>
        findings.Select((finding, i) => (finding, i > 0 && findings[i - 1].On == finding.On ? null : finding.On));

    public static string Rest(Review review) =>
        $"Of {Count(review.Totals.Items, "question")}, {review.Totals.Unanswered} {(review.Totals.Unanswered == 1 ? "is" : "are")} unanswered, {review.Totals.Met} met, {review.Totals.Waived} waived and {review.Totals.NotApplicable} not applicable.";

    /// <summary>Every framework reference in a line.</summary>
    public static string References(FrameworkReferences references) =>
        string.Join(" · ", references.ByFramework().Select(framework => $"{framework.Framework} {string.Join(", ", framework.Ids)}".Trim()));

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
