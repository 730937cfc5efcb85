using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>Something that speaks for or against a model that could stand in for another.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ReplacementTerm>))]
public enum ReplacementTerm
{
    /// <summary>The vendor names it as the replacement.</summary>
    VendorRecommendation,

    /// <summary>How likely it is to answer a year from now, by its own forecast.</summary>
    Runway,

    /// <summary>How old it is: older models can less, as far as no catalog tells, and are superseded sooner.</summary>
    Age,

    /// <summary>The provider is the same: client and contract are in place.</summary>
    Provider,

    /// <summary>Its succession line, or at least its maker, is the same: prompts carry over.</summary>
    Succession,

    /// <summary>What it costs at the dependency's own volumes beside the model that it replaces.</summary>
    Price,

    /// <summary>What it does is not quite the same.</summary>
    Kind,

    /// <summary>Its context window is not on record.</summary>
    Context,

    /// <summary>Its maker serves it itself.</summary>
    OwnApi,

    /// <summary>It is the first of its line, or of none.</summary>
    LineRecord,

    /// <summary>How much of the project it puts with one provider and one maker.</summary>
    Diversity,
}

/// <summary>Names the facts behind each term of a replacement's weight.</summary>
internal static class TermWords
{
    private const double LesserClassBelow = 0.25;

    public static string Of(ReplacementTerm term, Choice choice, double? timesTheBill, double diversity, Dependency usage)
    {
        var (candidate, from) = (choice.Candidate, choice.From.For);
        var model = candidate.Model;

        return term switch
        {
            ReplacementTerm.VendorRecommendation => "The vendor names it as the replacement.",
            ReplacementTerm.Runway => $"It is {candidate.Values.Runway:P0} likely to answer a year from now.",
            ReplacementTerm.Age => candidate.Outlook.Known.Lifecycle.ReleasedOn is { } released
                ? $"It was released on {released}."
                : "Its release is not on record; a year is assumed.",
            ReplacementTerm.Provider => "The provider is the same: client and contract are in place.",
            ReplacementTerm.Succession =>
                model.Line is { } line && line == from.Line ? $"It is of the same line, {line}." : $"It is of the same maker, {model.Maker}.",
            ReplacementTerm.Price => Price(timesTheBill, candidate.Prices, usage),
            ReplacementTerm.Kind => $"It is listed under {Name(model.Kind)}, and the model that it stands in for under {Name(from.Kind)}.",
            ReplacementTerm.Context => $"Its context window is not on record; that of {from.Id} is {from.ContextTokens:N0} tokens.",
            ReplacementTerm.OwnApi => $"{model.Maker} serves it itself.",
            ReplacementTerm.LineRecord => "No other model of its line is on record there, so it may be a first attempt.",
            _ => Diversity(diversity, choice.From.IsOfFallbacks),
        };
    }

    private static string Name(ModelKind kind) => kind.ToString().ToLowerInvariant();

    private static string Price(double? timesTheBill, Prices prices, Dependency usage) =>
        timesTheBill is not { } times
            ? "A price is not on record, and unknown is not cheap."
            : string.Concat(
                $"It costs {times:0.##} times as much",
                prices.AreTheMakers ? " at its maker's prices, as its own are not on record," : "",
                usage is { InputTokensPerMonth: null, OutputTokensPerMonth: null }
                    ? $" at {Prices.AssumedInputPerOutput:0} tokens in for one out, as no volumes are stated"
                    : " at the stated volumes",
                times < LesserClassBelow ? "; so much cheaper, it may be of a lesser class." : ".");

    private static string Diversity(double diversity, bool isOfFallbacks) =>
        isOfFallbacks ? $"Its provider and its maker carry {-diversity:P0} of the project already, on average."
        : diversity > 0 ? $"It spreads the project: its concentration falls by {diversity:0.00}."
        : $"It puts more of the project in one place: its concentration rises by {-diversity:0.00}.";
}
