using System.Text;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Whether a name of the catalog, or a text that looks like one, means a model where it stands.</summary>
internal static class NamedPlaces
{
    private const int LongestMethod = 24;

    /// <summary>Whether a name of a kind counts between what stands before and behind it.</summary>
    public static bool Counts(ReadOnlySpan<byte> window, LeadingContext lead, TrailingContext tail, NameKind kind, SourcePatterns patterns)
    {
        var (start, end) = (lead.Start, tail.End);
        return kind == NameKind.Plain
            || lead.Kind == LeadingContextKind.FineTune
            || (lead.Kind == LeadingContextKind.Provider && patterns.IsShortReference(Encoding.ASCII.GetString(window[start..end])))
            || (lead.Kind == LeadingContextKind.None && ModelKey.IsQuoted(window, start, end) && !ModelKey.IsKey(window, end)
                && (kind == NameKind.Code ? !ModelKey.IsIndex(window, start) : ModelKey.IsNamedBefore(window, start)))
            || (lead.Kind == LeadingContextKind.None && ModelKey.IsValue(window, start, end));
    }

    /// <summary>Whether the program completes the name when it runs; only a piece of it is written then.</summary>
    public static bool IsPiece(ReadOnlySpan<byte> window, LeadingContext lead, TrailingContext tail) =>
        tail.Kind == TrailingContextKind.Computed || (lead.Kind == LeadingContextKind.Computed && !IsPath(window, lead.Start, tail.End));

    /// <summary>A text with a number where such ids have it need only be a value; one without has to stand where models are named.</summary>
    public static bool IsLookAlike(ReadOnlySpan<byte> window, int start, int end)
    {
        var (isQuoted, isValue) = (ModelKey.IsQuoted(window, start, end), ModelKey.IsAnyValue(window, start, end));
        if (!isQuoted && !isValue)
        {
            return false;
        }

        var text = Encoding.ASCII.GetString(window[start..end]);
        return ModelShape.Fits(text)
            || (ModelShape.MayFit(text) && (isQuoted ? ModelKey.IsNamedBefore(window, start) : ModelKey.IsValue(window, start, end)));
    }

    /// <summary>Whether a whole name follows the address that the program puts before it, as in <c>${base}/gemini-2.5-pro:generateContent</c>.</summary>
    private static bool IsPath(ReadOnlySpan<byte> window, int start, int end) =>
        window[start - 1] == (byte)'/' && window[end..] is [(byte)':', .. var rest]
        && rest[..Math.Min(rest.Length, LongestMethod)] is var near
        && TrailingContext.IsMethod(near[..Math.Max(0, near.IndexOfAnyExceptInRange((byte)'A', (byte)'z'))]);
}
