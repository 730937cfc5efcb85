using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RiskApi.Formats.Writing.Fixes;

/// <summary>A replacement in a line of a file.</summary>
/// <param name="At">Where the old text begins in the file, in characters from 0 on.</param>
/// <param name="Old">What stands there.</param>
/// <param name="New">What is to stand there; neither has an end of a line in it.</param>
internal sealed record Edit(int At, string Old, string New);

/// <summary>A file with what is to be replaced in it.</summary>
/// <param name="Path">Its path, relative to where the patch is applied, with forward slashes.</param>
/// <param name="Text">Its content, which is UTF-8 in the file.</param>
/// <param name="Edits">What is replaced, in order of place; at least one, and none overlaps another.</param>
internal sealed record FilePatch(string Path, string Text, IReadOnlyList<Edit> Edits)
{
    private const int Context = 3;
    private const string NoNewline = "\\ No newline at end of file\n";

    /// <summary>The digest of the file as it was read, as <c>sha256sum</c> prints it, so that a file that changed since is told from it.</summary>
    public string Checksum => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}  {Path}\n";

    /// <summary>The replacements as a unified diff, in the form of Git.</summary>
    public string Diff()
    {
        var (before, after) = (Lines(Text), Lines(Edited()));
        var changed = Enumerable.Range(0, before.Length).Where(line => before[line] != after[line]).ToArray();
        var diff = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"diff --git {Quoted($"a/{Path}")} {Quoted($"b/{Path}")}\n")
            .Append(CultureInfo.InvariantCulture, $"--- {Named($"a/{Path}")}\n+++ {Named($"b/{Path}")}\n");
        for (var next = 0; next < changed.Length;)
        {
            var first = changed[next];
            var last = first;
            for (; next < changed.Length && changed[next] <= last + (2 * Context) + 1; next++)
            {
                last = changed[next];
            }

            Hunk(diff, before, after, Math.Max(0, first - Context), Math.Min(before.Length, last + Context + 1));
        }

        return diff.ToString();
    }

    private static void Hunk(StringBuilder diff, string[] before, string[] after, int from, int to)
    {
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{from + 1},{to - from} +{from + 1},{to - from} @@\n");
        for (var line = from; line < to;)
        {
            if (before[line] == after[line])
            {
                Line(diff, ' ', before[line++]);
                continue;
            }

            var end = line;
            for (; end < to && before[end] != after[end]; end++)
            {
                Line(diff, '-', before[end]);
            }

            for (; line < end; line++)
            {
                Line(diff, '+', after[line]);
            }
        }
    }

    private static void Line(StringBuilder diff, char mark, string line)
    {
        diff.Append(mark).Append(line);
        _ = line.EndsWith('\n') ? diff : diff.Append('\n').Append(NoNewline);
    }

    private string Edited()
    {
        var edited = new StringBuilder(Text);
        foreach (var edit in Edits.Reverse())
        {
            edited.Remove(edit.At, edit.Old.Length).Insert(edit.At, edit.New);
        }

        return edited.ToString();
    }

    /// <summary>The lines, each with its end.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return [.. lines];
    }

    /// <summary>A path as Git reads it in a line of its own: a tab ends one that has a space in it.</summary>
    private static string Named(string path) => Quoted(path) + (path.Contains(' ', StringComparison.Ordinal) ? "\t" : "");

    private static string Quoted(string path) =>
        path.AsSpan().ContainsAny('"', '\\') ? $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : path;
}

/// <summary>Writes replacements in files as one patch.</summary>
internal static class PatchText
{
    /// <summary>A line of digest for each file, which whoever applies patches passes over, then the diffs; empty where there are none.</summary>
    public static string Of(IReadOnlyList<FilePatch> files) => files is [] ? ""
        : string.Concat([.. files.Select(file => file.Checksum), "\n", .. files.Select(file => file.Diff())]);
}
