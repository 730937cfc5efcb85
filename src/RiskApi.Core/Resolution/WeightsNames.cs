using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>Tells names of open weights, as Hugging Face and those who run them write them, from ids of hosted models.</summary>
internal sealed partial class WeightsNames(OpenWeights register)
{
    /// <summary>Hugging Face allows 96 characters on either side of the slash.</summary>
    private const int LongestName = 193;

    private readonly FrozenSet<string> _organizations = register.Organizations.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _shared = register.SharedOrganizations.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a name is one of weights; hosts may serve them under the same.</summary>
    public bool Hold(string name) =>
        name.Length <= LongestName
        && !name.Contains(':', StringComparison.Ordinal)
        && (name.IndexOf('/', StringComparison.Ordinal) is >= 0 and var end ? HoldBy(name[..end], name[(end + 1)..]) : HoldBare(name))
        && !HostsVariant().IsMatch(name);

    private bool HoldBy(string organization, string weights) =>
        weights.Length > 0
        && !weights.Contains('/', StringComparison.Ordinal)
        && (_organizations.Contains(organization)
            || (_shared.TryGetValue(organization, out var beginnings) && beginnings.Any(begin => weights.StartsWith(begin, StringComparison.Ordinal))));

    private bool HoldBare(string name) =>
        register.Names.Any(begin => name.StartsWith(begin, StringComparison.OrdinalIgnoreCase))
        || (register.Families.Any(family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase)) && SizedName().IsMatch(name));

    /// <summary>Words that hosts add to the name of weights for their own ways of serving them.</summary>
    [GeneratedRegex("-(?:Turbo|Lite|Free|Reference|tput|maas|lora)(?:-|$)")]
    private static partial Regex HostsVariant();

    /// <summary>The count of parameters and, behind it, words of tuning and of number formats; other words are a host's own.</summary>
    [GeneratedRegex(
        """
        ^ .*? -? (?:\d+x)? \d+ (?:\.\d+)? b (?: -a\d+b | -\d+e )?
        (?: - (?: instruct | chat | it | hf | base | pt | vision | python | code | thinking | reasoning | v\d[\d.]* | \d{4}
            | gguf | gptq | awq | int4 | int8 | fp8 | fp16 | bf16 | q\d\w* ) )* $
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizedName();
}
