using RiskApi.Core.Reviews;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>The page's decision: what was decided, under which conditions, and by whom; with room to sign on paper where nobody has.</summary>
internal static class ReviewPageDecision
{
    public static Html Of(ReviewDecision? decision) => decision is null ? Blank :
        $"""
        <section class="decision">
        <h2>Decision: {ReviewWords.Of(decision.Verdict)}</h2>
        {(decision.Note is null ? Html.Empty : $"<p class=\"said\">{decision.Note}</p>")}
        {Conditions(decision.Conditions)}
        {(decision.Signatures is [] ? Lines : Signatures(decision.Signatures))}
        </section>
        """;

    /// <summary>On paper, to be ticked and signed by hand.</summary>
    private static Html Blank =>
        $"""
        <section class="decision paper">
        <h2>Decision</h2>
        <p class="boxes"><span>go</span><span>go, with conditions</span><span>stop</span></p>
        {Lines}
        </section>
        """;

    private static Html Lines =>
        $"""<p class="boxes"><span class="blank">signed ______________________________ on ______________</span></p>""";

    private static Html Conditions(IReadOnlyList<DecisionCondition> conditions) => conditions is [] ? Html.Empty :
        $"""
        <table>
        <thead><tr><th>Condition</th><th>Owner</th><th>By</th></tr></thead>
        <tbody>
        {Html.Each(conditions, condition => $"<tr><td class=\"question\">{condition.Text}</td><td class=\"name\">{condition.Owner}</td><td class=\"num\">{condition.DueOn:yyyy-MM-dd}</td></tr>")}</tbody>
        </table>
        """;

    private static Html Signatures(IReadOnlyList<DecisionSignature> signatures) =>
        $"""
        <table>
        <thead><tr><th>Signed by</th><th>As</th><th>On</th></tr></thead>
        <tbody>
        {Html.Each(signatures, one => $"<tr><td class=\"name\">{one.Name}</td><td>{one.Role ?? "–"}</td><td class=\"num\">{one.SignedAt:yyyy-MM-dd}</td></tr>")}</tbody>
        </table>
        """;
}
