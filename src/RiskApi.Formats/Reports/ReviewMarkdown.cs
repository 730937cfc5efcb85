using RiskApi.Core;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>Writes a review as Markdown, for a wiki or a pull request: what is open first, as a task list in the order to take it.</summary>
internal static class ReviewMarkdown
{
    /// <param name="review">The review.</param>
    /// <param name="occasion">What it is besides a review, such as a milestone; null where it is nothing else.</param>
    public static string Of(Review review, string? occasion = null)
    {
        var items = review.Items.ToDictionary(item => item.Id);
        Markdown markdown =
            $"""
            # Architecture review: {ReviewWords.Title(review)}

            **{review.Checklist.Title}**, version {review.Checklist.Version}, as of {review.AsOf:yyyy-MM-dd}, looking {review.HorizonDays} days ahead.{(occasion is null ? Markdown.Empty : $" {occasion}.")}

            **{ReviewWords.Verdict(review)}** {ReviewWords.Rest(review)}

            | Owner | Team | Score | Confidence |
            | --- | --- | --- | --- |
            | {review.Project.Owner ?? "nobody"} | {review.Project.Team ?? "–"} | {review.Project.Score:0.#} ({Words.Of(review.Project.Band)}) | {Words.Of(review.Project.ConfidenceLevel)} |
            {Decision(review.Decision)}{Findings(review)}{Section("Open questions, by risk", review.Order.Select(id => items[id]), review)}{Section("Questions for people", review.Questions.Select(id => items[id]), review)}{Section("Waived", Standing(review, ItemStatus.Waived), review)}{Section("Met", Standing(review, ItemStatus.Met), review)}{Section("Not applicable", Standing(review, ItemStatus.NotApplicable), review)}
            ## Models

            | Model | Environment | Status | Ends | Start by | Fallback | Score |
            | --- | --- | --- | --- | --- | --- | --- |
            {Markdown.Each(review.Project.Dependencies, Row)}
            Facts of catalog {review.CatalogVersion}, scored by method {review.MethodVersion}.

            """;

        return markdown.ToString();
    }

    private static Markdown Decision(ReviewDecision? decision) => decision is null ? Markdown.Empty :
        $"""

        ## Decision: {ReviewWords.Of(decision.Verdict)}
        {(decision.Note is null ? Markdown.Empty : $"\n{decision.Note}\n")}{(decision.Conditions is [] ? Markdown.Empty : $"\n{Markdown.Each(decision.Conditions, Condition)}")}
        {(decision.Signatures is [] ? (Markdown)$"Not signed yet.\n" : $"Signed by:\n\n{Markdown.Each(decision.Signatures, Signature)}")}
        """;

    private static Markdown Condition(DecisionCondition condition) => $"- [ ] {condition.Text} – {condition.Owner}, by {condition.DueOn:yyyy-MM-dd}\n";

    private static Markdown Signature(DecisionSignature signature) =>
        $"- {signature.Name}{(signature.Role is null ? "" : $", {signature.Role}")}, {signature.SignedAt:yyyy-MM-dd}\n";

    private static Markdown Findings(Review review) => review.Findings is [] ? Markdown.Empty :
        $"""

        ## What to do first

        | # | Finding | If not | By | Owner | Days |
        | --- | --- | --- | --- | --- | --- |
        {Markdown.Each(ReviewWords.WithNewDays(review.Findings).Index(), one => Finding(one.Index + 1, one.Item.Finding, one.Item.NewDay))}
        """;

    private static Markdown Finding(int number, ReviewFinding finding, DateOnly? newDay) =>
        $"| {number} | {finding.ToDo} | {finding.Consequence} | {newDay?.ToString("yyyy-MM-dd") ?? (finding.On is null ? "–" : "same day")} | {finding.Owner ?? "nobody"} | {finding.EffortDays:0.##} |\n";

    private static IEnumerable<ReviewItem> Standing(Review review, ItemStatus status) => review.Items.Where(item => item.Status == status);

    private static Markdown Section(string title, IEnumerable<ReviewItem> items, Review review) =>
        items.ToArray() is [_, ..] some ? $"\n## {title}\n\n{Markdown.Each(some, item => Item(item, review))}" : Markdown.Empty;

    private static Markdown Item(ReviewItem item, Review review)
    {
        var needsWork = item.Status is ItemStatus.Open or ItemStatus.Unanswered;
        var (evidence, more) = ReviewWords.Evidence(item);

        return $"""
            - {(needsWork ? (Markdown)$"[ ]" : $"[x]")} **{item.Question}**{Label(item)}
              - {item.Because}{When(item, review)}
            {Markdown.Each(evidence, Evidence)}{(more == 0 ? Markdown.Empty : $"  - and {more} more\n")}{People(item.People)}{Waiver(item.Waiver)}{(needsWork ? Help(item) : Markdown.Empty)}
            """;
    }

    private static Markdown Label(ReviewItem item) => item.Status switch
    {
        ItemStatus.Open => $" – {ReviewWords.Of(item.Risk)} risk, {ReviewWords.Effort(item.EffortDays)}",
        ItemStatus.Unanswered => $" – {ReviewWords.Of(item.Risk)} risk if not",
        ItemStatus.Waived => $" – {ReviewWords.Of(item.Risk)} risk, waived until {item.Waiver!.ExpiresOn:yyyy-MM-dd}",
        _ => Markdown.Empty,
    };

    private static Markdown When(ReviewItem item, Review review) => ReviewWords.When(item, review) is { } when ? $" {when}" : Markdown.Empty;

    private static Markdown Evidence(FactEvidence evidence) => $"  - {ReviewWords.Mark(evidence)} {ReviewWords.Text(evidence)}\n";

    private static Markdown People(ItemAnswer? people)
    {
        if (people is null or { Note: null, Owner: null })
        {
            return Markdown.Empty;
        }

        var owner = people.Owner is null ? Markdown.Empty : $" Owner: {people.Owner}.";
        return $"  - Note: {people.Note ?? "none."}{owner}\n";
    }

    private static Markdown Waiver(ReviewedWaiver? waiver) =>
        waiver is null ? Markdown.Empty : $"  - Waiver by {waiver.Owner}, until {waiver.ExpiresOn:yyyy-MM-dd}: {waiver.Reason}\n";

    private static Markdown Help(ReviewItem item) =>
        $"""
          - Why: {item.Why}
          - To do: {string.Join(' ', item.Fix.Select((step, i) => $"({i + 1}) {step}"))}
          - `{item.Id}` {ReviewWords.References(item.References)}

        """;

    private static Markdown Row(ReviewedDependency dependency) =>
        $"| {dependency.Requested} | {Words.Of(dependency.Environment)} | {Words.Of(dependency.Status)} | {ReviewWords.End(dependency)} | {dependency.StartByOn?.ToString("yyyy-MM-dd") ?? "–"} | {dependency.Fallback ?? "none"} | {dependency.Score:0.#} ({Words.Of(dependency.Band)}) |\n";
}
