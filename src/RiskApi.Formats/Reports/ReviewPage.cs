using RiskApi.Core;
using RiskApi.Core.Reviews;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>Writes a review as a page that needs nothing but itself: no scripts, no other resources; light and dark, and on paper.</summary>
internal static class ReviewPage
{
    /// <param name="review">The review.</param>
    /// <param name="occasion">What it is besides a review, such as a milestone; null where it is nothing else.</param>
    public static string Of(Review review, string? occasion = null) => Page.Of(
        $"{ReviewWords.Title(review)} – {review.Checklist.Title}",
        $"""
        {Head(review, occasion)}
        {ReviewPageTables.Verdict(review)}
        {ReviewPageDecision.Of(review.Decision)}
        {ReviewPageTables.Findings(review)}
        {(review.Findings is [] ? ReviewPageTables.Order(review) : Html.Empty)}
        {ReviewPageTables.Waivers(review)}
        {ReviewPageTables.Models(review)}
        {ReviewPageTables.Pillars(review)}
        {Html.Each(review.Pillars, pillar => Pillar(pillar, review))}
        {Foot(review)}
        """);

    private static Html Head(Review review, string? occasion) =>
        $"""
        <header>
        <div class="head">
        <div>
        <p class="eyebrow">Architecture review</p>
        <h1>{ReviewWords.Title(review)}</h1>
        <p>{review.Checklist.Title}, version {review.Checklist.Version}</p>
        {(occasion is null ? Html.Empty : $"<p>{occasion}</p>")}
        </div>
        <p class="score {Words.Of(review.Project.Band)}"><b>{review.Project.Score:0.#}</b>{Words.Of(review.Project.Band)} exposure</p>
        </div>
        <dl class="facts">
        {Fact("As of", $"{review.AsOf:yyyy-MM-dd}")}{Fact("Looks ahead", $"{review.HorizonDays} days")}{Fact("Owner", review.Project.Owner ?? "nobody is named")}{Fact("Team", review.Project.Team ?? "none is named")}{Fact("Criticality", review.Project.Criticality is { } criticality ? Words.Of(criticality) : "not stated")}{Fact("Confidence", Words.Of(review.Project.ConfidenceLevel))}
        </dl>
        </header>
        """;

    private static Html Fact(string name, string value) => $"<div><dt>{name}</dt><dd>{value}</dd></div>";

    private static Html Pillar(ReviewedPillar pillar, Review review) =>
        $"""
        <section>
        <h2>{pillar.Title}</h2>
        <p class="about">{pillar.Description}</p>
        {Html.Each(review.Items.Where(item => item.Pillar == pillar.Id), item => ReviewPageItem.Of(item, review))}
        </section>

        """;

    private static Html Foot(Review review) =>
        $"""
        <footer>
        <p>Facts of catalog {review.CatalogVersion}, scored by method {review.MethodVersion}. What the facts decide is answered from them, with the evidence; a person's answer is shown beside it and does not change it. A waiver stands until its last day, or until the facts change.</p>
        <p>References: NIST AI Risk Management Framework 1.0; ISO/IEC 42001:2023, Annex A; DORA, Regulation (EU) 2022/2554; AWS Well-Architected Framework and its Generative AI Lens. An item helps to show what they ask for; it is no proof of conformity.</p>
        </footer>
        """;
}
