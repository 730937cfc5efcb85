using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>What is offered to a dependency.</summary>
/// <param name="Offered">The choices, best first; at most three.</param>
/// <param name="For">The model that they would take over from; null where nothing is catalogued.</param>
/// <param name="NamedInVain">What the vendor names and that cannot take over here, best first.</param>
/// <param name="RuledOut">What does the same and is not offered, with why; found where it is asked for.</param>
internal sealed record Choices(IReadOnlyList<Choice> Offered, Listing? For, IEnumerable<RuledOut> NamedInVain, Lazy<RuledOut[]> RuledOut)
{
    public static readonly Choices None = new([], null, [], new([]));

    /// <summary>What the vendor names that no catalog holds, such as another API.</summary>
    public IReadOnlyList<string> External { get; init; } = [];

    public Choice? Best => Offered is [var best, ..] ? best : null;

    /// <summary>The best of what is named in vain that has not stopped; null where there is none.</summary>
    public RuledOut? LivingNamedInVain =>
        NamedInVain.Where(one => one.Listing.Known.Status != ModelStatus.Retired).Select(one => (RuledOut?)one).FirstOrDefault();

    /// <summary>What does the same and is not offered.</summary>
    public IEnumerable<RuledOut> OfTheSameUse => RuledOut.Value.Where(one => one.Condition != Condition.Function);
}

/// <summary>A model that was chosen for a dependency.</summary>
/// <param name="Candidate">It.</param>
/// <param name="TimesTheBill">How many times today's bill it costs; null where a price is not on record.</param>
internal sealed record Choice(Candidate Candidate, double? TimesTheBill)
{
    /// <summary>The model that it would take over from.</summary>
    public Listing From => Candidate.From;

    public string Reference => Candidate.Model.Reference;

    public bool IsSameProvider => Candidate.Model.Provider == From.Model.Provider;

    public bool IsSameWeights => Candidate.Listing.Weights.IsSameAs(From.Weights);

    /// <summary>It as a fallback that counts in full.</summary>
    public Fallback AsFallback => new() { Model = Reference, Automatic = true, TriggersOnModelNotFound = true };

    /// <summary>Whether it answers under the old name once that has ended.</summary>
    public bool IsTheRoute => EndSeverity.IsRerouted(From.Known) && From.Known.Lifecycle.AfterShutdown!.To is { } to && Candidate.Model.IsCalled(to);

    /// <summary>Whether it is the fallback that has answered since the model in use stopped.</summary>
    public bool AnswersAlready { get; init; }

    /// <summary>Whether it is more likely than not to go within the horizon itself, or has outlived its promise.</summary>
    public bool MayGoItself { get; init; }

    /// <summary>Whether it has to be left itself before long, for all that is known.</summary>
    public bool IsTwoMoves => MayGoItself || EndsSoonOn is not null;

    /// <summary>What is said to be in use, and is not on record of it, in words.</summary>
    public IReadOnlyList<string> NotOnRecord { get; init; } = [];

    /// <summary>Whether what is in use, or all, of what it can do is on no record.</summary>
    public bool IsUnproven => NotOnRecord is not []
        || (Candidate.Model.Capabilities is { Features: [], Lacks: [] } && From.Model.Capabilities.Features is not []);

    /// <summary>The published day of its own end, where that is near.</summary>
    public DateOnly? EndsSoonOn => Candidate.Listing.EndsSoonOn;

    /// <summary>At up to twice the price; where the old price is not on record, none can be compared.</summary>
    public bool IsFair => TimesTheBill <= Choosing.FairTimes || From.Prices.AreUnknown;

    public bool IsDear => !IsFair && (Candidate.Listing.Prices.AreUnknown || TimesTheBill >= Choosing.DearTimes);

    /// <summary>What has to be said in one breath with its name; empty where nothing has.</summary>
    public string Remark => PriceRemark
        + (NotOnRecord is [] ? "" : $" (of which {string.Join(" and ", NotOnRecord)} {(NotOnRecord.Count == 1 ? "is" : "are")} not on record)")
        + (EndsSoonOn is { } on ? $" (which is itself to stop on {Words.Day(on)})" : IsTwoMoves ? " (which may itself go within the horizon)" : "");

    /// <summary>What has to be said of its price in one breath with its name; empty where nothing has.</summary>
    private string PriceRemark =>
        Candidate.Listing.Prices.AreUnknown ? " (its price is not on record)"
        : Candidate.Listing.Prices.AreTheMakers ? FormattableString.Invariant($" (price there not on record; its maker's is {InWords(TimesTheBill)})")
        : TimesTheBill > Choosing.FairTimes ? FormattableString.Invariant($" (at {TimesTheBill:0.#} times the price)")
        : "";

    private static string InWords(double? times) => times switch
    {
        null => "on record",
        > 0.95 and < 1.05 => "that of today",
        { } known => FormattableString.Invariant($"{Words.Of(Rounded.Times(known))} times that of today"),
    };
}
