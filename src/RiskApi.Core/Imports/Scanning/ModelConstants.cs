using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Constants that SDKs name after models, such as <c>ChatModel.GPT_4O_MINI</c>, <c>openai.GPT4o</c> or <c>anthropic.ModelClaudeOpus4_0</c>.</summary>
/// <remarks>
/// A constant is a member of what speaks of models or is called like a provider. It means the model whose name has the same letters and digits in the same
/// order; what no model is called so is read as a look-alike where its type is one of models. The spelling is read, no list of constants is kept.
/// </remarks>
/// <param name="names">The names of models, those first that are meant where several have the same letters and digits.</param>
internal sealed partial class ModelConstants(IEnumerable<string> names)
{
    private const int Longest = 80;
    private const int LongestOwner = 80;

    /// <summary>What stands before the name in constants without a type of their own.</summary>
    private static readonly string[] Types = ["Model", "ChatModel", "EmbeddingModel", "ImageModel", "AudioModel", "SpeechModel", "ModerationModel"];

    private readonly FrozenDictionary<string, string> _names = names
        .Select(name => (Key: ModelNames.Key(name), Name: name))
        .Where(name => name.Key.Any(char.IsAsciiDigit))
        .DistinctBy(name => name.Key)
        .ToFrozenDictionary(name => name.Key, name => name.Name, StringComparer.Ordinal);

    /// <summary>What such constants begin with: the families of models, as constants spell them, and the types.</summary>
    public static IEnumerable<string> Openings { get; } =
    [
        .. Types,
        .. ModelShape.Families.SelectMany(family => Spellings(family.Split('-', StringSplitOptions.RemoveEmptyEntries))).Distinct(),
    ];

    /// <summary>The constant at a place.</summary>
    /// <param name="window">The text around it.</param>
    /// <param name="at">Where its own name begins, behind what it is a member of.</param>
    /// <param name="isProvider">Whether a word names a provider.</param>
    /// <returns>Where what it is a member of begins, where it ends, and the model's name, null where no model is called so; null where there is none.</returns>
    public (int Start, int End, string? Model)? At(ReadOnlySpan<byte> window, int at, Func<string, bool> isProvider)
    {
        var dots = at > 1 && window[at - 1] == (byte)'.' ? 1 : at > 2 && window[(at - 2)..at].SequenceEqual("::"u8) ? 2 : 0;
        var end = at;
        while (end < window.Length && end - at < Longest && SourceBytes.IsName(window[end]))
        {
            end++;
        }

        if (dots == 0 || Imports().IsMatch(NamePlace.LineBefore(window, at)) || (end < window.Length && window[end] is (byte)'(' or (byte)'<' or (byte)'-'))
        {
            return null;
        }

        var start = at - dots;
        while (start > 0 && at - start < LongestOwner && (SourceBytes.IsName(window[start - 1]) || window[start - 1] is (byte)'.' or (byte)':'))
        {
            start--;
        }

        var owner = LastWord().Match(Encoding.ASCII.GetString(window[start..(at - dots)])).Value;
        var own = Encoding.ASCII.GetString(window[at..end]);
        var id = Type().Replace(own, "");
        var isTyped = id.Length < own.Length || TypeOfModels().IsMatch(owner);
        if (!id.Any(char.IsAsciiDigit) || !(isTyped || isProvider(owner) || owner.Contains("odel", StringComparison.Ordinal)))
        {
            return null;
        }

        var model = _names.GetValueOrDefault(ModelNames.Key(Point().Replace(id, ".").Replace("_", "", StringComparison.Ordinal)));
        return model is not null || (isTyped && IsOfFamily(id)) ? (start, end, model) : null;
    }

    private static bool IsOfFamily(string id) => Openings.Skip(Types.Length).Any(opening => id.StartsWith(opening, StringComparison.Ordinal));

    private static IEnumerable<string> Spellings(string[] words)
    {
        yield return string.Join('_', words).ToUpperInvariant();
        yield return string.Concat(words).ToUpperInvariant();
        yield return string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    [GeneratedRegex("[A-Za-z0-9_]*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex LastWord();

    /// <summary>A line that names packages.</summary>
    [GeneratedRegex(@"^\s*(?:using|import|from|package|namespace|use|require)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Imports();

    /// <summary>The type in the name itself, as Go writes it.</summary>
    [GeneratedRegex("^[A-Za-z]*?Model(?:_|(?=[A-Z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Type();

    [GeneratedRegex("(?:^|[a-z])Models?(?:Name|Id|ID|Type|s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TypeOfModels();

    /// <summary>The point of a version, written out.</summary>
    [GeneratedRegex(@"(?<=\d)(?:Dot|_DOT_)(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Point();
}
