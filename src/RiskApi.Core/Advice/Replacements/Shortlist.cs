using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>The models that could take over from one.</summary>
/// <param name="For">The model.</param>
/// <param name="Candidates">Those that are fit, in the order in which they are offered.</param>
/// <param name="NamedInVain">Those that the vendor names and that are ruled out.</param>
/// <param name="RuledOut">Those that do the same, or that the vendor names, each with the condition that rules it out: many, and seldom asked for.</param>
/// <param name="External">What the vendor names that no catalog holds; what is named and has ended itself stands for what it named in its turn.</param>
internal sealed record Shortlist(Listing For, Candidate[] Candidates, RuledOut[] NamedInVain, Lazy<RuledOut[]> RuledOut, string[] External);

/// <summary>A model that is fit to take over from another.</summary>
/// <param name="Listing">It.</param>
/// <param name="From">The other.</param>
/// <param name="Relation">How they relate.</param>
internal sealed record Candidate(Listing Listing, Listing From, OfferRelation Relation)
{
    public Model Model => Listing.Model;

    /// <summary>The two side by side; two threads may both find the words, which are the same.</summary>
    public Contrast Contrast => field ??= Contrast.Of(this);

    /// <summary>The other candidates of its line at its provider that are newer, rated higher and likelier to stay; what they cost depends on who asks.</summary>
    public IReadOnlyList<Model> SupersededBy { get; init; } = [];

    /// <summary>Whether one of its line at its provider supersedes it.</summary>
    public bool IsSupersededBy(Candidate other) =>
        Listing.FirstReleasedOn < other.Listing.FirstReleasedOn
        && Listing.TextElo < other.Listing.TextElo
        && Listing.Outlook.Retirement.Summary.RetiresOnP50 < other.Listing.Outlook.Retirement.Summary.RetiresOnP50;
}

/// <summary>A model that cannot take over, though it does the same or the vendor names it.</summary>
/// <param name="Condition">The first condition that rules it out.</param>
/// <param name="Listing">It.</param>
/// <param name="Relation">How it relates to the model in use.</param>
internal readonly record struct RuledOut(Condition Condition, Listing Listing, OfferRelation Relation);
