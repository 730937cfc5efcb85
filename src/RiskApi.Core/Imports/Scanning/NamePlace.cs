using System.Text;
using static RiskApi.Core.Imports.Scanning.PlacePatterns;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What the text around a name says of its use.</summary>
/// <remarks>It looks at what reads or compares the name, at the brackets around it, and at what stands beside it; no language is parsed.</remarks>
internal static class NamePlace
{
    private const int Ahead = 320;
    private const int Before = 160;
    private const int Near = 48;
    private const int MostBrackets = 2;

    /// <summary>What the place of a name says.</summary>
    /// <param name="window">The text around the name.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where it ends.</param>
    public static PlaceKind Of(ReadOnlySpan<byte> window, int start, int end)
    {
        var before = LineBefore(window, start);
        var behind = Encoding.ASCII.GetString(window[end..Math.Min(window.Length, end + Ahead)]);
        if (IsComment(before))
        {
            return PlaceKind.Comment;
        }

        var near = before[Math.Max(0, before.Length - Near)..];
        if (InPattern().IsMatch(near) || PatternGoesOn().IsMatch(behind))
        {
            return PlaceKind.Pattern;
        }

        if (ComparedBefore().IsMatch(near) || BranchLine().IsMatch(before) || ComparedBehind().IsMatch(behind))
        {
            return PlaceKind.Comparison;
        }

        if (Figures().IsMatch(behind) || (EntryOpens().IsMatch(behind) && PriceWords().IsMatch(UpToClosing(behind))))
        {
            return PlaceKind.PriceTable;
        }

        if (IsProse(window, start, end, before))
        {
            return PlaceKind.Prose;
        }

        if (RouteBehind().IsMatch(behind))
        {
            return PlaceKind.Alias;
        }

        if (KeyBehind().IsMatch(behind) || UnionBehind().IsMatch(behind) || UnionBefore().IsMatch(near))
        {
            return PlaceKind.Enumeration;
        }

        return ByBrackets(window, start, end, before, behind);
    }

    /// <summary>A word within a sentence: in a literal, or set off as Markdown does, and no value of an option.</summary>
    private static bool IsProse(ReadOnlySpan<byte> window, int start, int end, string before) =>
        ForPeople().IsMatch(before[Math.Max(0, before.Length - Near)..])
        || (before is [.., _, ' ', _] or [.., _, ' ']
            && InSentence().IsMatch(before[^Math.Min(3, before.Length)..])
            && Quotes().Count(before) % 2 == 1
            && !ModelKey.IsValue(window, start, end));

    /// <summary>Whether a line is a comment where it reaches a place.</summary>
    /// <param name="before">The line up to the place.</param>
    public static bool IsComment(string before) =>
        CommentLine().IsMatch(before)
        || (CommentBegins().Match(before) is { Success: true } mark
            && (NotebookLine().IsMatch(before) ? EscapedQuotes() : Quotes()).Count(before.AsSpan(0, mark.Index)) % 2 == 0);

    /// <summary>The text of the line before a place, as far as it matters.</summary>
    public static string LineBefore(ReadOnlySpan<byte> window, int at)
    {
        var near = window[Math.Max(0, at - Before)..at];
        return Encoding.ASCII.GetString(near[(near.LastIndexOf((byte)'\n') + 1)..]);
    }

    private static PlaceKind ByBrackets(ReadOnlySpan<byte> window, int start, int end, string before, string behind)
    {
        var at = start;
        for (var i = 0; i < MostBrackets && Brackets.OpenBefore(window, at) is >= 0 and var open; i++)
        {
            at = open;
            var head = Brackets.Head(window, open).TrimEnd();
            if (PatternHead().IsMatch(head))
            {
                return PlaceKind.Pattern;
            }

            if (ComparingHead().IsMatch(head) || IteratedHead().IsMatch(head))
            {
                return PlaceKind.Comparison;
            }

            if (ListingHead().IsMatch(head))
            {
                return PlaceKind.Enumeration;
            }

            if (window[open] is (byte)'[' or (byte)'(')
            {
                var rest = i == 0 ? Brackets.Behind(window, end, Ahead) : [];
                if (ComparesList().IsMatch(Encoding.ASCII.GetString(rest[..Math.Min(rest.Length, 40)])))
                {
                    return PlaceKind.Comparison;
                }
            }

            if (i == 0 && FiguresOfEntry().IsMatch(behind) && EntryHead().IsMatch(head))
            {
                return PlaceKind.PriceTable;
            }

            if (window[open] == (byte)'{')
            {
                var entry = Encoding.ASCII.GetString(window[Math.Max(open, start - Ahead)..start]) + UpToClosing(behind);
                return IdKey().IsMatch(before) && i == 0 && PriceWords().IsMatch(entry) ? PlaceKind.PriceTable : PlaceKind.Use;
            }
        }

        return PlaceKind.Use;
    }

    private static string UpToClosing(string behind) => behind.IndexOf('}', StringComparison.Ordinal) is >= 0 and var end ? behind[..end] : behind;
}
