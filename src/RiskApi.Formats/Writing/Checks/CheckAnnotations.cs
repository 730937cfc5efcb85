using System.Text;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Writing.Checks;

/// <summary>Writes a check as workflow commands of GitHub Actions, which shows them beside the lines of a change; the verdict comes last, for the log.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflow-commands-for-github-actions; what is escaped is in <c>actions/toolkit</c>, command.ts.</remarks>
internal static class CheckAnnotations
{
    /// <summary>GitHub shows ten of a level in a step; more places of one model would hide the others.</summary>
    private const int MostPlaces = 5;

    public static string Of(Check check)
    {
        var text = new StringBuilder();
        foreach (var line in CheckLine.AllOf(check))
        {
            var command = line.Fails ? "::error" : "::warning";
            var title = Property(line.Fails ? "AI model: fails" : "AI model: ends");
            var message = Data(line.Places.Count > MostPlaces ? $"{line.Text} ({line.Places.Count} places)" : line.Text);
            if (line.Places is [])
            {
                text.Append($"{command} title={title}::{message}\n");
            }

            foreach (var place in line.Places.Take(MostPlaces))
            {
                text.Append($"{command} file={Property(place.Path)}{Line(place)},title={title}::{message}\n");
            }
        }

        foreach (var notice in check.Notices)
        {
            text.Append($"::warning title={Property("AI model: not looked at")}::{Data(notice.Text)}\n");
        }

        return text.Append(Data(check.Summary)).Append('\n').ToString();
    }

    private static string Line(Occurrence place) => place.Line is { } line ? $",line={line}" : "";

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
