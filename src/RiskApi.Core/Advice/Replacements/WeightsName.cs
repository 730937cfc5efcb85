using System.Text.RegularExpressions;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>What weights are called, whoever serves them: <c>anthropic.claude-3-haiku-20240307-v1:0</c> and <c>claude-3-haiku@20240307</c> are the same.</summary>
/// <param name="Maker">Who trained them.</param>
/// <param name="Stem">Their name without a date.</param>
/// <param name="Date">The date in it; empty where it has none.</param>
internal readonly partial record struct WeightsName(string Maker, string Stem, string Date)
{
    public static WeightsName Of(Model model)
    {
        var name = model.Id.ToLowerInvariant();
        name = name[(name.LastIndexOf('/') + 1)..];
        name = Wrapping().Replace(name, "");
        var dated = DateSuffix().Match(name);
        return dated.Success
            ? new(model.Maker, ModelNames.Key(name[..dated.Index]), ModelNames.Key(dated.Value))
            : new(model.Maker, ModelNames.Key(name), "");
    }

    /// <summary>Whether both are the same weights: of the same date, or one of no date in particular.</summary>
    public bool IsSameAs(WeightsName other) =>
        Maker == other.Maker && Stem == other.Stem && (Date == other.Date || Date.Length == 0 || other.Date.Length == 0);

    /// <summary>What providers put around a name: their maker, a version, a price class, the form in which they run it.</summary>
    [GeneratedRegex(
        """
        ^ (?: fw- | accounts/fireworks/models/
            | (?: ai21 | amazon | anthropic | cohere | deepseek | google | meta | minimax | mistral | moonshotai | nvidia | openai | qwen | xai | zai ) \. )
        | ^ meta- (?= llama )
        | : (?: batch | free | beta | thinking | extended | nitro | floor ) $
        | (?<= ^ text-embedding- (?: ada-002 | 3-small | 3-large ) ) -\d $
        | -v\d+ (?: :\d+ )? $ | (?<= \d ) : \d+ $ | -maas $ | -versatile $
        | (?<= \d b ) -instruct (?: -turbo )? $ | -instant $ | -turbo $ | -fp8 (?: -fast )? $ | [ ] \( .+ \) $
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"[-@](?:\d{4}-\d{2}-\d{2}|\d{8}|\d{2}-\d{4}|\d{4}|\d{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex DateSuffix();
}
