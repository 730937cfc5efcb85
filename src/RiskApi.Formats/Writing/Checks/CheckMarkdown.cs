using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Checks;

/// <summary>Writes a check as Markdown, for comments on a change and summaries of a run.</summary>
internal static class CheckMarkdown
{
    private const int MostPlaces = 5;

    public static string Of(Check check)
    {
        var lines = CheckLine.AllOf(check);
        Markdown heading = $"### {check.Summary}\n";
        Markdown table = $"\n| | where | what | instead |\n| --- | --- | --- | --- |\n{Markdown.Each(lines, Row)}";
        CheckNotice[] notices = [.. check.Notices];
        Markdown told = $"\n{Markdown.Each(notices, Item)}";
        return $"{heading}{(lines is [] ? Markdown.Empty : table)}{(notices is [] ? Markdown.Empty : told)}";
    }

    private static Markdown Item(CheckNotice notice) => $"- {notice.Text}\n";

    private static Markdown Row(CheckLine line)
    {
        Markdown fails = $"**fails** ";
        return $"| {(line.Fails ? fails : Markdown.Empty)}| {Places(line)} | {line.Finding} | {line.Instead} |\n";
    }

    private static Markdown Places(CheckLine line)
    {
        var all = Markdown.Each(line.Places.Take(MostPlaces).Index(), one => $"{(one.Index == 0 ? "" : ", ")}{CheckLine.Shown(one.Item)}");
        return line.Places.Count > MostPlaces ? $"{all} and {line.Places.Count - MostPlaces} more" : all;
    }
}
