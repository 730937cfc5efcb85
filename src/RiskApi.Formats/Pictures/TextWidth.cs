using System.Globalization;
using System.Text;

namespace RiskApi.Formats.Pictures;

/// <summary>How wide text is at most: the reader's font is not known, so the widths are those of the widest usual ones, Verdana and DejaVu Sans.</summary>
internal static class TextWidth
{
    private const string Narrow = "ijl.,:;'|! ";
    private const string Slim = "()[]{}/\\-ftrI\"`";
    private const string Wide = "mwMW@%&";
    private const string Ellipsis = "…";

    /// <summary>The width of a text, in the unit of the font size.</summary>
    public static double Of(string text, double fontSize) => fontSize * text.EnumerateRunes().Sum(Ems);

    /// <summary>The text, with its middle left out where it would be wider than that: model ids differ at their ends.</summary>
    public static string Fit(string text, double width, double fontSize)
    {
        if (Of(text, fontSize) <= width)
        {
            return text;
        }

        var clusters = new List<string>();
        for (var all = StringInfo.GetTextElementEnumerator(text); all.MoveNext();)
        {
            clusters.Add(all.GetTextElement());
        }

        var (head, tail, left) = (new StringBuilder(), new List<string>(), width - Of(Ellipsis, fontSize));
        for (var (front, back) = (0, clusters.Count - 1); front <= back;)
        {
            var fromFront = head.Length <= tail.Count;
            var next = clusters[fromFront ? front : back];
            left -= Of(next, fontSize);
            if (left < 0)
            {
                break;
            }

            if (fromFront)
            {
                head.Append(next);
                front++;
            }
            else
            {
                tail.Add(next);
                back--;
            }
        }

        tail.Reverse();
        return $"{head}{Ellipsis}{string.Concat(tail)}";
    }

    private static double Ems(Rune rune) => rune.Value switch
    {
        < 0x80 when Narrow.Contains((char)rune.Value, StringComparison.Ordinal) => 0.4,
        < 0x80 when Slim.Contains((char)rune.Value, StringComparison.Ordinal) => 0.46,
        < 0x80 when Wide.Contains((char)rune.Value, StringComparison.Ordinal) => 1.05,
        >= 'A' and <= 'Z' => 0.78,
        < 0x80 => 0.65,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        < 0x1100 => 0.8,
        _ => 1.2,
    };
}
