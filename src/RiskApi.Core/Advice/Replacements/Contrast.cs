using System.Globalization;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>What a candidate is and is not beside the model that it would take over from, in words, whoever asks.</summary>
/// <param name="Because">Why it is offered.</param>
/// <param name="Better">What gets better by it, price and time aside.</param>
/// <param name="Worse">What gets worse.</param>
internal sealed record Contrast(string Because, IReadOnlyList<string> Better, IReadOnlyList<string> Worse)
{
    public static Contrast Of(Candidate candidate)
    {
        var (better, worse) = (new List<string>(), new List<string>());
        Ability(candidate, better, worse);
        Room(candidate, better, worse);
        Features(candidate, better, worse);
        Place(candidate, better, worse);
        return new(BecauseOf(candidate), better, worse);
    }

    private static string BecauseOf(Candidate candidate)
    {
        var (model, from) = (candidate.Model, candidate.From.Model);
        return candidate.Relation switch
        {
            OfferRelation.Recommended when !candidate.From.Outlook.Recommended.Contains(model) =>
                $"{candidate.From.Provider.Name} named {candidate.From.Outlook.Recommended[0].Id}, which has ended or is going too; this is what it named in that one's place.",
            OfferRelation.Recommended => $"{candidate.From.Provider.Name} names it as the replacement.",
            OfferRelation.Successor => $"It is a later model of the same line, {model.Line}, at the same provider.",
            OfferRelation.SameWeights => $"It is the same model at {candidate.Listing.Provider.Name}: what was built on it carries over; client and contract are new.",
            OfferRelation.SameProvider when model.Maker == from.Maker => $"It is a later model of {model.Maker} at the same provider.",
            OfferRelation.SameProvider => $"It is at the same provider, by another maker, {model.Maker}, and measured no less able.",
            _ => model.Maker == from.Maker
                ? $"It is a later model of {model.Maker}, at {candidate.Listing.Provider.Name}."
                : $"It is another maker's, {model.Maker}, at {candidate.Listing.Provider.Name}, and measured no less able.",
        };
    }

    private static void Ability(Candidate candidate, List<string> better, List<string> worse)
    {
        var (its, ours) = (candidate.Model.Capabilities, candidate.From.Model.Capabilities);
        if (candidate.Listing.TextElo is { } elo && candidate.From.TextElo is { } eloNow)
        {
            (elo >= eloNow ? better : worse).Add(string.Create(
                CultureInfo.InvariantCulture, $"rated {elo:0} in blind comparisons of texts (LMArena), the one in use {eloNow:0}"));
        }

        if (its.SizeClass is { } size && ours.SizeClass is { } sizeNow && size != sizeNow)
        {
            (size > sizeNow ? better : worse).Add($"of size {Word(size)} instead of {Word(sizeNow)}");
        }
    }

    private static void Room(Candidate candidate, List<string> better, List<string> worse)
    {
        if ((Fitness.ContextOf(candidate.Listing), Fitness.ContextOf(candidate.From)) is ({ } tokens, { } tokensNow) && tokens != tokensNow)
        {
            (tokens > tokensNow ? better : worse).Add(
                string.Create(CultureInfo.InvariantCulture, $"a context of {tokens:N0} tokens instead of {tokensNow:N0}"));
        }

        var (its, ours) = (candidate.Model.Capabilities, candidate.From.Model.Capabilities);
        if ((its.VectorDimensions, ours.VectorDimensions) is ({ } dimensions, { } now) && dimensions != now)
        {
            worse.Add(string.Create(CultureInfo.InvariantCulture, $"vectors of {dimensions} dimensions instead of {now}"));
        }
    }

    private static void Features(Candidate candidate, List<string> better, List<string> worse)
    {
        var (its, ours) = (candidate.Model.Capabilities, candidate.From.Model.Capabilities);
        if (Beyond(its, ours) is [_, ..] gained)
        {
            better.Add($"has {string.Join(", ", gained)}");
        }

        if (Beyond(ours, its) is [_, ..] lost)
        {
            worse.Add($"{string.Join(", ", lost)} not on record");
        }

        if (candidate.From.Trade.Lost(candidate.Listing.Trade) is { } field)
        {
            worse.Add($"made for all fields, and not for {field}");
        }

        var unknown = ours.Features.Where(feature => feature != ModelFeature.FineTuning).Except(its.Features).Except(its.Lacks).Select(Word).ToArray();
        if (unknown is [_, ..] && its is { Features.Count: 0, Lacks.Count: 0 })
        {
            worse.Add("its features are not on record");
        }
        else if (unknown is [_, ..])
        {
            worse.Add($"not on record whether it has {string.Join(", ", unknown)}");
        }
    }

    /// <summary>What one does and another is on record not to do.</summary>
    private static string[] Beyond(ModelCapabilities one, ModelCapabilities other) =>
    [
        .. one.Features.Where(other.Lacks.Contains).Select(Word),
        .. other.Inputs.Count == 0 ? [] : one.Inputs.Except(other.Inputs).Select(form => $"{Word(form)} as input"),
    ];

    private static void Place(Candidate candidate, List<string> better, List<string> worse)
    {
        if (candidate.Model.Provider == candidate.From.Model.Provider)
        {
            better.Add("client and contract are in place");
        }
        else
        {
            worse.Add($"another provider, {candidate.Listing.Provider.Name}: client, contract and data protection are new"
                + (candidate.Listing.Provider.Aggregator ? "; it passes calls on to others" : ""));
        }
    }

    private static string Word<T>(T word)
        where T : struct, Enum => FieldChanges.Text(word)!.Replace('-', ' ');
}
