using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>Puts the models that are fit for a dependency in the order in which they are offered.</summary>
internal static class Ranking
{
    /// <summary>In order, best first.</summary>
    /// <param name="choices">What is fit, in the order of the shortlist.</param>
    /// <param name="model">The model that they would take over from.</param>
    public static IEnumerable<Choice> Of(List<Choice> choices, Listing model) => InReach(Varied(Latest(Affordable(choices))), model);

    /// <summary>What has a fair price first, and what is dear only where the vendor names it; all, where nothing has a fair price.</summary>
    private static List<Choice> Affordable(List<Choice> choices) =>
        !choices.Exists(choice => choice.IsFair) ? choices :
        [
            .. choices
                .Where(choice => !choice.IsDear || choice.Candidate.Relation == OfferRelation.Recommended)
                .OrderBy(choice => choice.IsFair ? 0 : choice.IsDear ? 2 : 1),
        ];

    /// <summary>
    /// What answers already; then what is known to do all that is said to be in use; of that, one move rather than two, where the same provider offers it at
    /// about the price, and nothing else answers under the old name already; and, once the end is decided, what stands at the provider in use before what
    /// takes a new contract.
    /// </summary>
    private static IEnumerable<Choice> InReach(IReadOnlyList<Choice> choices, Listing model)
    {
        Choice[] sparing = [.. choices.Where(choice => choice is { IsTwoMoves: false, IsSameProvider: true })];
        var staysHere = model.IsEndDecided && choices.Any(choice => choice.IsSameProvider && choice.Candidate.Model.Maker == model.Model.Maker);
        return choices
            .OrderBy(choice => !choice.AnswersAlready || choice.EndsSoonOn is not null)
            .ThenBy(choice => choice.IsUnproven && !choice.IsTheRoute)
            .ThenBy(choice => choice.IsTwoMoves && (!choice.IsTheRoute || choice.EndsSoonOn is not null) && sparing.Any(other => TakesOneMove(other, choice)))
            .ThenBy(choice => !choice.IsSameProvider && staysHere);
    }

    /// <summary>What is superseded comes last: what a vendor named may be left behind by now.</summary>
    private static IEnumerable<Choice> Latest(List<Choice> choices) =>
        choices.TrueForAll(choice => choice.Candidate.SupersededBy is []) ? choices : choices.OrderBy(choice => IsSuperseded(choice, choices));

    private static bool IsSuperseded(Choice choice, List<Choice> choices) =>
        choice.Candidate.SupersededBy is not [] and var later
        && choices.Exists(other => later.Contains(other.Candidate.Model)
            && other.TimesTheBill <= choice.TimesTheBill && (!other.IsUnproven || choice.IsUnproven));

    /// <summary>
    /// Whether one choice here spares the second move that another one leads to: as well known, of the size in use, and at about the price or that one's.
    /// What has a day of its own within months is spared by any other.
    /// </summary>
    private static bool TakesOneMove(Choice one, Choice two) =>
        (two.IsUnproven || !one.IsUnproven)
        && (two.EndsSoonOn is not null
            || one.Candidate.Relation == OfferRelation.Recommended
            || one.Candidate.Model.Capabilities.SizeClass is not { } its || one.From.Model.Capabilities.SizeClass is not { } ours || its == ours)
        && (one.TimesTheBill is { } times
            ? times <= Math.Max(two.EndsSoonOn is null ? Choosing.AboutThePrice : Choosing.FairTimes, two.TimesTheBill ?? 0)
            : two is { EndsSoonOn: not null, TimesTheBill: null });

    /// <summary>The best of each relation first: three successors are no choice.</summary>
    private static Choice[] Varied(IEnumerable<Choice> choices)
    {
        var seen = new HashSet<OfferRelation>();
        return
        [
            .. choices.Select(choice => (Choice: choice, IsBest: seen.Add(choice.Candidate.Relation)))
                .OrderByDescending(one => one.IsBest)
                .Select(one => one.Choice),
        ];
    }
}
