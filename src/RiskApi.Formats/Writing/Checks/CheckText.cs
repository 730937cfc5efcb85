using System.Text;
using RiskApi.Core.Imports;

namespace RiskApi.Formats.Writing.Checks;

/// <summary>Writes a check for a terminal: a line for each place, as compilers do, and the verdict last.</summary>
internal static class CheckText
{
    private const int MostPlaces = 10;
    private const int MostLeftOut = 3;

    public static string Of(Check check)
    {
        var text = new StringBuilder();
        foreach (var line in CheckLine.AllOf(check))
        {
            var level = line.Fails ? "error" : "warning";
            if (line.Places is [])
            {
                text.Append($"{level}: {line.Text}\n");
            }

            foreach (var place in line.Places.Take(MostPlaces))
            {
                text.Append($"{CheckLine.Shown(place)}: {level}: {line.Text}\n");
            }

            if (line.Places.Count > MostPlaces)
            {
                var more = line.Places.Count - MostPlaces;
                text.Append($"{level}: {line.Model ?? "the same"} stands in {more} more {(more == 1 ? "place" : "places")}\n");
            }
        }

        return text.Append(check.Summary).Append('\n').ToString();
    }

    /// <summary>What was not read, in a line for each reason; empty where all was.</summary>
    public static string Unread(IEnumerable<IgnoredItems> leftOut) =>
        string.Concat(leftOut.Select(left => $"{Unread(left)}\n"));

    /// <summary>What was not read for one reason, in a line.</summary>
    public static string Unread(IgnoredItems left) => $"Not read: {string.Join(", ", left.Where.Take(MostLeftOut))}{More(left)}. {left.Because}";

    private static string More(IgnoredItems left) => left.Count > MostLeftOut ? $" and {left.Count - MostLeftOut} more" : "";
}
