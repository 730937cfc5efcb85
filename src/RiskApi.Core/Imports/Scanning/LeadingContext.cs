using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What is written directly before an id and belongs to the reference, such as <c>azure/</c>, <c>us.</c> or <c>/v1/models/</c>.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Start">Where the text begins that the resolver is to read.</param>
internal readonly partial record struct LeadingContext(LeadingContextKind Kind, int Start)
{
    public const int Longest = 200;

    private const int MostSpaces = 8;

    /// <summary>The lead of an id.</summary>
    /// <param name="window">The text around it.</param>
    /// <param name="at">Where the id begins.</param>
    /// <param name="patterns">The names of providers.</param>
    public static LeadingContext Of(ReadOnlySpan<byte> window, int at, SourcePatterns patterns) =>
        at == 0 ? new(LeadingContextKind.None, at) : window[at - 1] switch
        {
            (byte)'.' or (byte)'/' or (byte)':' => Written(window, SourceBytes.ReferenceStart(window, at, Longest), at, patterns),
            (byte)'}' or (byte)'$' or (byte)'%' => new(LeadingContextKind.Computed, at),
            (byte)'\\' => new(LeadingContextKind.Foreign, at),
            >= 0x80 when SourceBytes.EndsWithForeignLetter(window[..at]) => new(LeadingContextKind.Foreign, at),
            (byte)'*' => new(at > 1 && window[at - 2] == (byte)'*' ? LeadingContextKind.None : LeadingContextKind.Foreign, at),
            var quote when SourceBytes.IsQuote(quote) && IsJoined(window[..(at - 1)]) => new(LeadingContextKind.Computed, at),
            _ => new(LeadingContextKind.None, at),
        };

    private static LeadingContext Written(ReadOnlySpan<byte> window, int start, int at, SourcePatterns patterns)
    {
        if (start > 0 && window[start - 1] is (byte)'}' or (byte)'$' or (byte)'%' && at - start == 1)
        {
            return new(LeadingContextKind.Computed, at);
        }

        if (at - start == Longest)
        {
            return new(LeadingContextKind.Foreign, at);
        }

        // Nothing but letters, digits and punctuation of ASCII, by what a reference is made of.
        var text = Encoding.ASCII.GetString(window[start..at]);
        if (Forms().Match(text) is not { Success: true } form
            || (form.Groups["provider"] is { Success: true } provider && !patterns.IsProvider(provider.Value)))
        {
            return new(LeadingContextKind.Foreign, at);
        }

        var kept = form.Groups["kept"];
        return new(
            form.Groups["resource"].Success ? LeadingContextKind.Resource
                : form.Groups["tuned"].Success ? LeadingContextKind.FineTune
                : form.Groups["provider"].Success ? LeadingContextKind.Provider
                : LeadingContextKind.None,
            kept.Success ? start + kept.Index : at);
    }

    private static bool IsJoined(ReadOnlySpan<byte> before)
    {
        var trimmed = before[Math.Max(0, before.Length - MostSpaces)..].TrimEnd((byte)' ');
        return !trimmed.IsEmpty && trimmed[^1] == (byte)'+';
    }

    /// <summary>
    /// A key that sticks to its value, the paths of the vendors' APIs, ARNs, and the prefixes that <see cref="Resolution.ModelResolver"/> reads.
    /// </summary>
    [GeneratedRegex(
        """
          ^[\w.-]*[mM](?:odel|ODEL)[\w.-]*:$
        | (?<resource> ^models/$
            | ^/[\w-]+/models/$
            | /v\d\w*/(?:models|engines)/$
            | (?<kept>publishers/[\w-]+/models/)$
            | (?:^|/)(?<kept>openai/deployments/)$
            | (?:^|/)deployments/$
            | \.amazonaws\.com(?::\d+)?/model/(?<kept>(?:(?:us-gov|us|eu|apac|global|jp|au|ca|sa|me|af)\.)?)$
            | ^arn:aws[\w-]*:bedrock:[\w-]*:\w*:(?:foundation-model|inference-profile|provisioned-model)/(?<kept>(?:(?:us-gov|us|eu|apac|global|jp|au|ca|sa|me|af)\.)?)$ )
        | ^(?:litellm_proxy/)?
          (?<kept>
            (?:(?!ft:)(?<provider>[\w.-]+)[/:])?
            (?:(?:converse_like|converse|invoke|eu|us|global|global-standard)/)*
            (?<tuned>ft:)?
            (?:(?:us-gov|us|eu|apac|global|jp|au|ca|sa|me|af)\.)?
          )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Forms();
}

/// <summary>What stands before an id.</summary>
internal enum LeadingContextKind
{
    /// <summary>Nothing that belongs to it, or a region.</summary>
    None,

    /// <summary>The name of a provider.</summary>
    Provider,

    /// <summary>The mark of a fine-tuned model.</summary>
    FineTune,

    /// <summary>The path of an API or an ARN.</summary>
    Resource,

    /// <summary>Something that the program computes.</summary>
    Computed,

    /// <summary>A path or a name that makes it something else.</summary>
    Foreign,
}
