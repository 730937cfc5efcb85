namespace RiskApi.Core.Imports.Scanning;

/// <summary>What is written directly behind an id and belongs to the reference, such as <c>:free</c>, <c>@latest</c> or the name of a fine-tune.</summary>
/// <param name="Kind">Whether the id ends there.</param>
/// <param name="End">Where the text ends that the resolver is to read.</param>
internal readonly record struct TrailingContext(TrailingContextKind Kind, int End)
{
    private const int Longest = 120;
    private const int MostSpaces = 8;

    private static readonly TrailingContext GoesOn = new(TrailingContextKind.GoesOn, 0);

    /// <summary>The tail of an id.</summary>
    /// <param name="window">The text around it.</param>
    /// <param name="from">Where the id begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="lead">What stands before it.</param>
    public static TrailingContext Of(ReadOnlySpan<byte> window, int from, int end, LeadingContextKind lead)
    {
        var rest = window[end..];
        return rest.IsEmpty ? new(TrailingContextKind.Ends, end) : rest[0] switch
        {
            (byte)'.' => rest.StartsWith(".ft-"u8)
                ? Extended(window, end, 4)
                : new(IsFollowedBy(rest, alsoStar: true) ? TrailingContextKind.GoesOn : TrailingContextKind.Ends, end),
            (byte)':' => AfterColon(window, from, end, lead),
            (byte)'@' => rest.StartsWith("@default"u8) || rest.StartsWith("@latest"u8) ? Whole(window, end + (rest[1] == (byte)'d' ? 8 : 7)) : GoesOn,
            (byte)'/' => lead == LeadingContextKind.Resource ? new(TrailingContextKind.Ends, end) : GoesOn,
            (byte)'{' or (byte)'$' or (byte)'%' => new(TrailingContextKind.Computed, end),
            (byte)'+' => GoesOn,
            >= 0xC3 when SourceBytes.BeginsWithForeignLetter(rest) => GoesOn,
            (byte)'*' => rest.StartsWith("**"u8) ? new(TrailingContextKind.Ends, end) : GoesOn,
            var value when SourceBytes.IsWord(value) => GoesOn,
            var quote when SourceBytes.IsQuote(quote) && IsJoined(rest[1..]) => new(TrailingContextKind.Computed, end),
            _ => new(TrailingContextKind.Ends, end),
        };
    }

    private static TrailingContext AfterColon(ReadOnlySpan<byte> window, int from, int end, LeadingContextKind lead)
    {
        var rest = window[(end + 1)..];
        if (rest is [(byte)'{' or (byte)'$' or (byte)'%', ..])
        {
            return new(TrailingContextKind.Computed, end);
        }

        if (!IsFollowedBy(window[end..], alsoStar: false))
        {
            return new(TrailingContextKind.Ends, end);
        }

        if (lead == LeadingContextKind.FineTune || rest.StartsWith("ft-"u8))
        {
            return Extended(window, end, 1);
        }

        var suffix = rest[..WordLength(rest)];
        if (IsMethod(suffix))
        {
            return new(TrailingContextKind.Ends, end);
        }

        return lead == LeadingContextKind.Resource && !suffix.ContainsAnyExceptInRange((byte)'A', (byte)'z') ? new(TrailingContextKind.Ends, end)
            : IsVariant(suffix) || IsVersion(window[from..end], suffix) ? Whole(window, end + 1 + suffix.Length)
            : GoesOn;
    }

    /// <summary>What Google's APIs do with a model, behind it in the path.</summary>
    public static bool IsMethod(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("generateContent"u8) || word.SequenceEqual("streamGenerateContent"u8) || word.SequenceEqual("embedContent"u8)
        || word.SequenceEqual("batchEmbedContents"u8) || word.SequenceEqual("countTokens"u8) || word.SequenceEqual("predict"u8)
        || word.SequenceEqual("predictLongRunning"u8) || word.SequenceEqual("rawPredict"u8) || word.SequenceEqual("streamRawPredict"u8);

    /// <summary>The ways of serving a model that OpenRouter writes behind it.</summary>
    private static bool IsVariant(ReadOnlySpan<byte> suffix) =>
        suffix.SequenceEqual("free"u8) || suffix.SequenceEqual("nitro"u8) || suffix.SequenceEqual("floor"u8) || suffix.SequenceEqual("online"u8)
        || suffix.SequenceEqual("extended"u8) || suffix.SequenceEqual("thinking"u8) || suffix.SequenceEqual("beta"u8) || suffix.SequenceEqual("batch"u8)
        || suffix.SequenceEqual("exacto"u8);

    /// <summary>The minor version behind <c>-v1</c>, and the size of the context behind that, as Bedrock writes them.</summary>
    private static bool IsVersion(ReadOnlySpan<byte> id, ReadOnlySpan<byte> suffix)
    {
        var digits = suffix.EndsWith("k"u8) ? suffix[..^1] : suffix;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && id.TrimEnd("0123456789:"u8) is var stem && stem.Length < id.Length && stem.EndsWith("-v"u8);
    }

    private static TrailingContext Extended(ReadOnlySpan<byte> window, int end, int mark)
    {
        var stop = end + mark;
        while (stop < window.Length && stop - end < Longest && (SourceBytes.IsWord(window[stop]) || window[stop] is (byte)':' or (byte)'.'))
        {
            stop++;
        }

        while (window[stop - 1] is (byte)':' or (byte)'.')
        {
            stop--;
        }

        return stop < window.Length && window[stop] is (byte)'{' or (byte)'$' or (byte)'%'
            ? new(TrailingContextKind.Computed, stop)
            : new(TrailingContextKind.Ends, stop);
    }

    private static TrailingContext Whole(ReadOnlySpan<byte> window, int end) =>
        end < window.Length
            && (SourceBytes.IsWord(window[end]) || (window[end] is (byte)'.' or (byte)':' or (byte)'/' && IsFollowedBy(window[end..], alsoStar: false)))
            ? GoesOn
            : new(TrailingContextKind.Ends, end);

    private static bool IsFollowedBy(ReadOnlySpan<byte> rest, bool alsoStar) =>
        rest.Length > 1 && (SourceBytes.IsWord(rest[1]) || (alsoStar && rest[1] == (byte)'*'));

    private static int WordLength(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (length < rest.Length && length < Longest && SourceBytes.IsWord(rest[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsJoined(ReadOnlySpan<byte> behind) =>
        behind[..Math.Min(MostSpaces, behind.Length)].TrimStart((byte)' ') is [(byte)'+', ..];
}

/// <summary>What stands behind an id.</summary>
internal enum TrailingContextKind
{
    /// <summary>The reference ends.</summary>
    Ends,

    /// <summary>It goes on, so that it is another one.</summary>
    GoesOn,

    /// <summary>It goes on with what the program computes.</summary>
    Computed,
}
