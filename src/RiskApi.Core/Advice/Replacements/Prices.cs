using RiskApi.Core.Catalog;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>List prices in US dollars per million tokens; null where not on record.</summary>
/// <param name="Input">Of input.</param>
/// <param name="Output">Of output.</param>
/// <param name="AreTheMakers">Whether they are what its maker asks for the same weights, as the provider's own are not on record.</param>
internal readonly record struct Prices(double? Input, double? Output, bool AreTheMakers = false)
{
    /// <summary>Input tokens for each output token where the volumes are not stated.</summary>
    public const double AssumedInputPerOutput = 3;

    public static Prices Of(KnownModel model) => new((double?)model.Price.InputUsdPerMillionTokens, (double?)model.Price.OutputUsdPerMillionTokens);

    /// <summary>What it will cost once the changes that are announced have come; a move is made for longer than that.</summary>
    public static Prices ToCome(KnownModel model, DateOnly asOf) => ChangeToCome(model, asOf) is { After: var after }
        ? new((double?)after.InputUsdPerMillionTokens, (double?)after.OutputUsdPerMillionTokens)
        : Of(model);

    /// <summary>The last change of its price that is announced and still to come; null where none is.</summary>
    public static PriceChange? ChangeToCome(KnownModel model, DateOnly asOf) =>
        model.Lifecycle.PriceChanges.LastOrDefault(change => change.On > asOf && model.Facts.IsCalled(change.Name));

    /// <summary>Whether what it costs is not on record; a price of 0 is a trial, or a figure that nobody filled in.</summary>
    public bool AreUnknown => Input is not > 0;

    /// <summary>How many times the bill of other prices this is, at the volumes of a dependency; null where a price is not on record or 0.</summary>
    /// <param name="before">The other prices.</param>
    /// <param name="usage">The dependency. A volume that is not stated is assumed from the other one.</param>
    public double? TimesTheBillOf(Prices before, Dependency usage)
    {
        var input = usage.InputTokensPerMonth ?? (usage.OutputTokensPerMonth * AssumedInputPerOutput) ?? AssumedInputPerOutput;
        var output = usage.OutputTokensPerMonth ?? (usage.InputTokensPerMonth / AssumedInputPerOutput) ?? 1;

        // Models without a price of output, such as embeddings, have none.
        var (was, willBe) = Output is not null && before.Output is not null
            ? ((input * before.Input) + (output * before.Output), (input * Input) + (output * Output))
            : (input * before.Input, input * Input);

        return was > 0 && willBe > 0 ? willBe / was : null;
    }
}
