using RiskApi.Core;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>One item of the page. What is open or unanswered says why it matters and what to do; the rest is kept short.</summary>
internal static class ReviewPageItem
{
    public static Html Of(ReviewItem item, Review review)
    {
        var needsWork = item.Status is ItemStatus.Open or ItemStatus.Unanswered;
        var (evidence, more) = ReviewWords.Evidence(item);

        return $"""
            <article class="item {Class(item)}" id="{item.Id}">
            <div class="top"><h3>{item.Question}</h3><span class="tag {Class(item)}">{Tag(item)}</span></div>
            <p>{item.Because}{(ReviewWords.When(item, review) is { } when ? $" {when}" : "")}</p>
            {(evidence.Count == 0 ? Html.Empty : $"<ul class=\"evidence\">{Html.Each(evidence, Evidence)}{More(more)}</ul>")}{People(item.People)}{Waiver(item.Waiver)}{(item.Status == ItemStatus.Unanswered ? Boxes : Html.Empty)}{(needsWork ? Help(item) : Html.Empty)}
            </article>

            """;
    }

    /// <summary>For an answer by hand, on paper.</summary>
    private static Html Boxes =>
        $"""<p class="boxes"><span>yes</span><span>no</span><span>not applicable</span><span class="blank">by ____________________ on ______________</span></p>""";

    private static string Class(ReviewItem item) =>
        item.Status == ItemStatus.Open ? (item.Risk == RiskLevel.High ? "open-high" : "open-medium") : Words.Of(item.Status);

    private static string Tag(ReviewItem item) => item.Status switch
    {
        ItemStatus.Open => $"{ReviewWords.Of(item.Risk)} risk{(item.Overdue ? ", overdue" : "")}",
        ItemStatus.Unanswered => $"Unanswered{(item.Risk == RiskLevel.High ? ", high risk if not" : "")}",
        ItemStatus.Waived => $"Waived until {item.Waiver!.ExpiresOn:yyyy-MM-dd}",
        _ => ReviewWords.Of(item.Status),
    };

    private static Html Evidence(FactEvidence evidence) =>
        $"""<li class="{Side(evidence)}"><b>{ReviewWords.Mark(evidence)}</b><span>{(evidence.Dependency is { } dependency ? (Html)$"<code>{dependency}</code>: " : Html.Empty)}{evidence.Because}</span></li>""";

    private static string Side(FactEvidence evidence) => evidence.Answer switch
    {
        ReviewAnswer.No => "against",
        null => "left-open",
        _ => "for",
    };

    private static Html More(int more) => more == 0 ? Html.Empty : $"""<li><b></b><span class="soft">and {more} more</span></li>""";

    private static Html People(ItemAnswer? people)
    {
        if (people is null or { Note: null, Owner: null, AnsweredBy: null })
        {
            return Html.Empty;
        }

        var said = new[]
        {
            people.Note,
            people.Owner is null ? null : $"Owner: {people.Owner}",
            people.AnsweredBy is null ? null : $"Answered by {people.AnsweredBy}",
        };
        return $"""<p class="said">{string.Join('\n', said.OfType<string>())}</p>""";
    }

    private static Html Waiver(ReviewedWaiver? waiver) => waiver is null ? Html.Empty :
        $"""<p class="said {(waiver.State == WaiverState.Stands ? "waiver" : "fallen")}"><b>Waiver</b> by {waiver.Owner}, until {waiver.ExpiresOn:yyyy-MM-dd}: {waiver.Reason}</p>""";

    private static Html Help(ReviewItem item) =>
        $"""

        <div class="help"><p><b>Why:</b> {item.Why}</p>
        {(item.Status == ItemStatus.Open ? ToDo(item) : ToDoIfNot(item))}</div>
        <p class="small soft">{item.Id}{(ReviewWords.References(item.References) is { Length: > 0 } references ? $" · {references}" : "")}</p>
        """;

    private static Html ToDo(ReviewItem item) =>
        $"""<p class="gap"><b>What to do</b> <span class="soft">({ReviewWords.Effort(item.EffortDays)})</span></p>{Steps(item)}""";

    /// <summary>Folded on the screen and left out on paper: it is of use once the answer is no.</summary>
    private static Html ToDoIfNot(ReviewItem item) =>
        $"""<details class="gap"><summary>What to do if not ({ReviewWords.Effort(item.EffortDays)})</summary>{Steps(item)}</details>""";

    private static Html Steps(ReviewItem item) => $"""<ol>{Html.Each(item.Fix, step => $"<li>{step}</li>")}</ol>""";
}
