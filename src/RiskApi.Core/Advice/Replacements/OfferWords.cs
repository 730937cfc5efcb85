using System.Globalization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>Says of a choice why it is offered, and what gets better and worse by it.</summary>
internal static class OfferWords
{
    private const int TokensPerPrice = 1_000_000;

    public static Offer Of(Choice choice, Choices choices, DependencyEvaluation evaluation, int horizonDays)
    {
        var (model, retirement, price) = (choice.Candidate.Model, choice.Candidate.Listing.Outlook.Retirement, choice.Candidate.Listing.Known.Price);
        var (better, worse) = Differences(choice, evaluation, horizonDays);
        return new()
        {
            Model = model.Reference,
            Relation = choice.Candidate.Relation,
            Because = choice.Candidate.Contrast.Because + Passed(choice, choices),
            Better = better,
            Worse = worse,
            RecommendedByVendor = choice.Candidate.Relation == OfferRelation.Recommended,
            SameClock = choice.IsSameProvider && model.Maker == choice.From.Model.Maker,
            Likelihood = Rounded.Probability(retirement.ProbabilityWithin(horizonDays)),
            RetiresOnP10 = retirement.Summary.RetiresOnP10,
            RetiresOnP50 = retirement.Summary.RetiresOnP50,
            Kind = model.Kind,
            SizeClass = model.Capabilities.SizeClass,
            TextElo = choice.Candidate.Listing.TextElo,
            ContextTokens = Fitness.ContextOf(choice.Candidate.Listing),
            InputUsdPerMillionTokens = price.InputUsdPerMillionTokens,
            OutputUsdPerMillionTokens = price.OutputUsdPerMillionTokens,
            TimesTheBill = choice.TimesTheBill is { } times ? Rounded.Times(times) : null,
            UsdPerMonthChange = BillChange(model.Kind, price, choice.From.Known.Price, evaluation.Dependency),
        };
    }

    /// <summary>Why nothing is offered, by the conditions that ruled the nearest out; null where something is.</summary>
    public static string? NoneBecause(Choices choices)
    {
        if (choices.For is not { } model || choices.Best is not null)
        {
            return null;
        }

        var here = choices.OfTheSameUse.Where(one => one.Listing.Model.Provider == model.Model.Provider).ToArray();
        var elsewhere = choices.OfTheSameUse.Where(one => one.Listing.Model.Provider != model.Model.Provider).ToArray();
        return (here, elsewhere) switch
        {
            ([], []) => $"None found: no other model on record does what {model.Model.Id} does.",
            ([], _) => $"None found: {model.Provider.Name} serves no other model that does the same; of {elsewhere.Length} elsewhere {Counted(elsewhere)}.",
            (_, []) => $"None found: of {here.Length} other {Ones(here.Length)} at {model.Provider.Name} that {(here.Length == 1 ? "does" : "do")} the same, {Counted(here)}; elsewhere none does the same.",
            _ => $"None found: of {here.Length} other {Ones(here.Length)} at {model.Provider.Name} that {(here.Length == 1 ? "does" : "do")} the same, {Counted(here)}; of {elsewhere.Length} elsewhere {Counted(elsewhere)}.",
        } + Named(choices);
    }

    /// <summary>What the vendor names, and why it is not offered; empty where it names nothing that lives.</summary>
    private static string Named(Choices choices) => choices.LivingNamedInVain is { } named
        ? $" The vendor names {named.Listing.Model.Reference}, which is {ConditionWords.Of(named.Condition)}." : "";

    private static string Ones(int count) => count == 1 ? "model" : "models";

    private static string Counted(RuledOut[] ruledOut) => string.Join(", ", ruledOut
        .GroupBy(one => one.Condition)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key)
        .Select(group => $"{group.Count()} {(group.Count() == 1 ? "is" : "are")} {ConditionWords.Of(group.Key)}"));

    /// <summary>What the vendor names and is not offered, with why; nobody should have to ask.</summary>
    private static string Passed(Choice choice, Choices choices) =>
        choice.Candidate.Relation == OfferRelation.Recommended ? ""
        : choices.Offered.Skip(1).FirstOrDefault(other => other.Candidate.Relation == OfferRelation.Recommended) is { } second
            ? $" {choice.From.Provider.Name} names {second.Candidate.Model.Id}{second.Remark}."
        : choices.LivingNamedInVain is { } named
            ? $" {choice.From.Provider.Name} names {named.Listing.Model.Id}, which is {ConditionWords.Of(named.Condition)}."
            : "";

    private static (IReadOnlyList<string> Better, IReadOnlyList<string> Worse) Differences(Choice choice, DependencyEvaluation evaluation, int horizonDays)
    {
        var (better, worse) = (new List<string>(), new List<string>());
        Runway(choice, horizonDays, better, worse);
        Price(choice, evaluation.Dependency, better, worse);
        better.AddRange(choice.Candidate.Contrast.Better);
        worse.AddRange(choice.Candidate.Contrast.Worse);
        return (better, worse);
    }

    private static void Runway(Choice choice, int horizonDays, List<string> better, List<string> worse)
    {
        var (its, ours) = (choice.Candidate.Listing.Outlook.Retirement, choice.From.Outlook.Retirement);
        var (gone, goneNow) = (its.ProbabilityWithin(horizonDays), ours.ProbabilityWithin(horizonDays));
        (gone <= goneNow ? better : worse).Add($"{gone:P0} likely to go within {horizonDays} days, where the one in use is {goneNow:P0}");
    }

    private static void Price(Choice choice, Dependency usage, List<string> better, List<string> worse)
    {
        if (choice.TimesTheBill is not { } times)
        {
            if (choice.Candidate.Listing.Prices.AreUnknown)
            {
                worse.Add("its price is not on record");
            }

            return;
        }

        var at = choice.Candidate.Listing.Prices.Output is null || choice.From.Prices.Output is null ? "by list price"
            : usage is { InputTokensPerMonth: null, OutputTokensPerMonth: null }
                ? string.Create(CultureInfo.InvariantCulture, $"at {Prices.AssumedInputPerOutput:0} tokens in for one out")
                : "at the stated volumes";
        var change = Prices.ChangeToCome(choice.Candidate.Listing.Known, choice.From.Outlook.Retirement.AsOf);
        var from = change is null ? "" : string.Create(CultureInfo.InvariantCulture, $" from {change.On:d MMM yyyy} on");
        var whose = choice.Candidate.Listing.Prices.AreTheMakers ? ", by its maker's list" : "";
        if (times < 1)
        {
            better.Add(string.Create(CultureInfo.InvariantCulture, $"costs {Words.Of(Rounded.Times(times))} times as much {at}{from}{whose}"));
        }
        else if (times > 1)
        {
            worse.Add(string.Create(CultureInfo.InvariantCulture, $"costs {Words.Of(Rounded.Times(times))} times as much {at}{from}{whose}"));
        }
    }

    /// <summary>Vectors, rankings and classifications cost by their input only.</summary>
    private static decimal? BillChange(ModelKind kind, ListPrice after, ListPrice before, Dependency usage)
    {
        var input = Change(usage.InputTokensPerMonth, after.InputUsdPerMillionTokens, before.InputUsdPerMillionTokens);
        return kind is ModelKind.Embedding or ModelKind.Rerank or ModelKind.Moderation
            ? input
            : input + Change(usage.OutputTokensPerMonth, after.OutputUsdPerMillionTokens, before.OutputUsdPerMillionTokens);
    }

    private static decimal? Change(long? tokens, decimal? price, decimal? priceBefore) =>
        tokens is null || price is null || priceBefore is null
            ? null
            : Math.Round(tokens.Value * (price.Value - priceBefore.Value) / TokensPerPrice, 2);
}
