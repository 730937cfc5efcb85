using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Reviews;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>The page's overviews: what is open, which models, which pillars.</summary>
internal static class ReviewPageTables
{
    public static Html Verdict(Review review) =>
        $"""
        <section class="verdict">
        <p><strong>{ReviewWords.Verdict(review)}</strong></p>
        <p>{ReviewWords.Rest(review)}</p>
        {Bar(review.Totals, "")}
        <ul class="legend">
        {Html.Each(Parts(review.Totals).Where(part => part.Count > 0), part => $"<li><span class=\"dot {part.Class}\"></span>{part.Count} {part.Name}</li>")}
        </ul>
        </section>
        """;

    public static Html Findings(Review review) => review.Findings is [] ? Html.Empty :
        $"""
        <section>
        <h2>What to do first</h2>
        <p class="about">Each piece of work once, {ReviewWords.Effort(ReviewWords.WorkDays(review))} in all. A day stands where it differs from that of the row above.</p>
        <div class="wide findings"><table>
        <thead><tr><th>#</th><th>Finding</th><th>By</th><th>Owner</th><th class="right">Days</th></tr></thead>
        <tbody>
        {Html.Each(ReviewWords.WithNewDays(review.Findings).Index(), one => FindingRow(one.Index + 1, one.Item.Finding, one.Item.NewDay, review))}</tbody>
        </table></div>
        </section>
        """;

    private static Html FindingRow(int number, ReviewFinding finding, DateOnly? newDay, Review review) =>
        $"""
        <tr><td class="num">{number}</td><td class="question"><b>{finding.ToDo}</b><br><span class="soft">{finding.Consequence}</span></td>{(newDay is null && finding.On is not null ? (Html)$"<td><span class=\"soft\">same day</span></td>" : Day(newDay, review))}<td class="name">{finding.Owner ?? "nobody"}</td><td class="num right">{finding.EffortDays:0.##}</td></tr>

        """;

    public static Html Order(Review review)
    {
        var items = review.Items.ToDictionary(item => item.Id);
        ReviewItem[] open = [.. review.Order.Select(id => items[id])];
        var assigned = open.Any(item => item.People is { Owner: not null } or { DueOn: not null });

        return open.Length == 0 ? Html.Empty :
            $"""
            <section>
            <h2>What to do first</h2>
            <p class="about">High risk first, then the earliest day, then the least work, in engineer-days.</p>
            <div class="wide"><table>
            <thead><tr><th>#</th><th>Open risk</th><th>Risk</th><th>Start by</th>{(assigned ? (Html)$"<th>Owner</th><th>Due</th>" : Html.Empty)}<th class="right">Days</th></tr></thead>
            <tbody>
            {Html.Each(open.Index(), one => OrderRow(one.Index + 1, one.Item, assigned, review))}</tbody>
            </table></div>
            </section>
            """;
    }

    public static Html Waivers(Review review)
    {
        ReviewItem[] waived = [.. review.Items.Where(item => item.Waiver is { State: not WaiverState.NotNeeded })];
        return waived.Length == 0 ? Html.Empty :
            $"""
            <section>
            <h2>Accepted risks</h2>
            <div class="wide"><table>
            <thead><tr><th>Risk</th><th>Accepted by</th><th>Until</th><th>Stands</th></tr></thead>
            <tbody>
            {Html.Each(waived, item => WaiverRow(item, item.Waiver!, review))}</tbody>
            </table></div>
            </section>
            """;
    }

    public static Html Models(Review review) =>
        $"""
        <section>
        <h2>Models</h2>
        <div class="wide"><table>
        <thead><tr><th>Model</th><th>Status</th><th>Ends</th><th>Start by</th><th>Fallback</th><th class="right">Score</th></tr></thead>
        <tbody>
        {Html.Each(review.Project.Dependencies, dependency => ModelRow(dependency, review))}</tbody>
        </table></div>
        </section>
        """;

    public static Html Pillars(Review review) =>
        $"""
        <section>
        <h2>Pillars</h2>
        <div class="wide"><table>
        <thead><tr><th>Pillar</th><th></th><th class="right">High</th><th class="right">Medium</th><th class="right">Unanswered</th><th class="right">Waived</th><th class="right">Met</th></tr></thead>
        <tbody>
        {Html.Each(review.Pillars, PillarRow)}</tbody>
        </table></div>
        </section>
        """;

    private static Html OrderRow(int number, ReviewItem item, bool assigned, Review review) =>
        $"""
        <tr><td class="num">{number}</td><td class="question"><a href="#{item.Id}">{item.Question}</a></td><td class="risk-{Words.Of(item.Risk)}">{ReviewWords.Of(item.Risk)}</td>{Day(item.StartByOn, review)}{(assigned ? (Html)$"<td class=\"name\">{item.People?.Owner ?? "–"}</td>{Day(item.People?.DueOn, review)}" : Html.Empty)}<td class="num right">{item.EffortDays:0.##}</td></tr>

        """;

    private static Html WaiverRow(ReviewItem item, ReviewedWaiver waiver, Review review) =>
        $"""
        <tr><td class="question"><a href="#{item.Id}">{item.Question}</a><br><span class="soft">{waiver.Reason}</span></td><td class="name">{waiver.Owner}</td>{Day(waiver.ExpiresOn, review)}<td>{Stands(waiver.State)}</td></tr>

        """;

    private static string Stands(WaiverState state) => state switch
    {
        WaiverState.Stands => "yes",
        WaiverState.Expired => "no, it expired",
        _ => "no, the facts changed",
    };

    private static Html ModelRow(ReviewedDependency dependency, Review review) =>
        $"""
        <tr><td class="break">{dependency.Requested}<br><span class="soft small">{Words.Of(dependency.Environment)}</span></td><td class="{StatusClass(dependency.Status)}">{Words.Of(dependency.Status)}</td><td>{ReviewWords.End(dependency)}</td>{Day(dependency.StartByOn, review)}<td class="break">{dependency.Fallback ?? "none"}</td><td class="num right">{dependency.Score:0.#} <span class="soft small">{Words.Of(dependency.Band)}</span></td></tr>

        """;

    private static string StatusClass(ModelStatus status) => status switch
    {
        ModelStatus.Retired or ModelStatus.Unknown => "risk-high",
        ModelStatus.Deprecated or ModelStatus.Preview => "risk-medium",
        _ => "",
    };

    private static Html PillarRow(ReviewedPillar pillar)
    {
        var totals = pillar.Totals;
        return
            $"""
            <tr><td>{pillar.Title}</td><td class="middle">{Bar(totals, "thin")}</td>{Number(totals.OpenHigh)}{Number(totals.OpenMedium)}{Number(totals.Unanswered)}{Number(totals.Waived)}{Number(totals.Met)}</tr>

            """;
    }

    private static Html Bar(ReviewTotals totals, string kind) =>
        $"""<div class="bar {kind}">{Html.Each(Parts(totals).Where(part => part.Count > 0), part => $"<i class=\"{part.Class}\" style=\"flex:{part.Count}\"></i>")}</div>""";

    private static (string Class, string Name, int Count)[] Parts(ReviewTotals totals) =>
    [
        ("open-high", totals.OpenHigh == 1 ? "open high risk" : "open high risks", totals.OpenHigh),
        ("open-medium", totals.OpenMedium == 1 ? "open medium risk" : "open medium risks", totals.OpenMedium),
        ("unanswered", "unanswered", totals.Unanswered),
        ("waived", "waived", totals.Waived),
        ("met", "met", totals.Met),
        ("not-applicable", "not applicable", totals.NotApplicable),
    ];

    /// <summary>A day in a cell, marked where it has passed.</summary>
    private static Html Day(DateOnly? day, Review review) => day is { } on
        ? $"<td class=\"num{(on < review.AsOf ? " risk-high" : "")}\">{on:yyyy-MM-dd}</td>"
        : (Html)$"<td>–</td>";

    private static Html Number(int number) => $"<td class=\"num right\">{(number == 0 ? "–" : number.ToString(CultureInfo.InvariantCulture))}</td>";
}
