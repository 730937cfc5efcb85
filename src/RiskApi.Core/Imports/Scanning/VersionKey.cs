using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Keys whose value is the dated version of an API.</summary>
internal static partial class VersionKey
{
    private const int Longest = 60;
    private const int Around = 500;

    private static readonly SearchValues<byte> AroundAddresses = SearchValues.Create(" \t\r\n\"'`"u8);

    private static readonly Dictionary<string, (string Scheme, string? Speaks)> Keys = new(StringComparer.Ordinal)
    {
        // Every service of Azure has such a version; what is near tells whose it is.
        ["api-version"] = ("azure-openai/api-version", "openai"),
        ["api_version"] = ("azure-openai/api-version", "openai"),
        ["apiVersion"] = ("azure-openai/api-version", "openai"),
        ["API_VERSION"] = ("azure-openai/api-version", "openai"),
        ["openai_api_version"] = ("azure-openai/api-version", null),
        ["openAIApiVersion"] = ("azure-openai/api-version", null),
        ["OPENAI_API_VERSION"] = ("azure-openai/api-version", null),
        ["AZURE_OPENAI_API_VERSION"] = ("azure-openai/api-version", null),
        ["azureOpenAIApiVersion"] = ("azure-openai/api-version", null),
        ["anthropic-version"] = ("anthropic/anthropic-version", null),
        ["anthropic_version"] = ("anthropic/anthropic-version", null),
    };

    /// <summary>The keys.</summary>
    public static IEnumerable<string> All => Keys.Keys;

    /// <summary>The version that is the value of a key, as a reference; null where the value is none, or another API's.</summary>
    /// <param name="window">The text around the key.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public static string? Read(ReadOnlySpan<byte> window, int at, int end)
    {
        var (scheme, speaks) = Keys[Encoding.ASCII.GetString(window[at..end])];
        var value = Value().Match(Encoding.ASCII.GetString(window[end..Math.Min(window.Length, end + Longest)]));
        if (!value.Success || (speaks is not null && !SpeaksOf(speaks, Nearby(window, at, end))))
        {
            return null;
        }

        return $"{scheme}/{value.Groups["version"].Value}";
    }

    /// <summary>What tells whose version it is: of a parameter in an address the address, else the text around the key.</summary>
    private static ReadOnlySpan<byte> Nearby(ReadOnlySpan<byte> window, int at, int end)
    {
        var behind = window[Math.Max(0, at - Around)..at];
        return at > 0 && window[at - 1] is (byte)'?' or (byte)'&'
            ? behind[(behind.LastIndexOfAny(AroundAddresses) + 1)..]
            : window[Math.Max(0, at - Around)..Math.Min(window.Length, end + Around)];
    }

    private static bool SpeaksOf(string what, ReadOnlySpan<byte> text) =>
        Encoding.ASCII.GetString(text).Contains(what, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""^["']?\]?\s*(?:[=:,]|\?\?|=>|:=)?\s*["'`]?(?<version>20\d\d-\d\d-\d\d(?:-preview)?)(?![\w-])""", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
