using Quickenshtein;

namespace RiskApi.Web;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The longest text, in characters, that is compared: names that anybody types are shorter, and the work grows with the length.</summary>
    public const int LongestText = 100;

    private const int Most = 3;
    private const int MostEdits = 4;

    /// <summary>The texts that are nearest to one that is not among them.</summary>
    /// <param name="text">The text; compared without its case.</param>
    /// <param name="known">The texts that there are, in the order in which equally near ones are wanted.</param>
    /// <returns>At most three, the nearest first; none where nothing is near, or the text is longer than <see cref="LongestText"/>.</returns>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> known)
    {
        if (text.Length is 0 or > LongestText)
        {
            return [];
        }

        // One edit in three letters, for two exchanged letters are two edits.
        var most = Math.Clamp((text.Length + 2) / 3, 1, MostEdits);
        var lower = text.ToLowerInvariant();
        var near = known
            .Where(one => Math.Abs(one.Length - text.Length) <= most)
            .Select(one => (Text: one, Edits: Levenshtein.GetDistance(lower, one.ToLowerInvariant())))
            .Where(one => one.Edits <= most)
            .OrderBy(one => one.Edits)
            .ToArray();
        return [.. near.TakeWhile(one => one.Edits <= near[0].Edits + 1).Select(one => one.Text).Distinct().Take(Most)];
    }

    /// <summary>The question that follows a complaint, with a space before it; empty where nothing is near.</summary>
    public static string Question(string text, IEnumerable<string> known) => Question(Of(text, known));

    /// <summary>The question whether one of some texts was meant, with a space before it; empty where there is none.</summary>
    public static string Question(IReadOnlyList<string> near) => near is [] ? "" : $" Did you mean {string.Join(" or ", near.Select(one => $"'{one}'"))}?";
}
