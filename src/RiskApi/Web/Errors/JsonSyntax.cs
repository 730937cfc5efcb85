using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RiskApi.Web.Errors;

/// <summary>Says where a body stops being JSON, and what to change there.</summary>
internal static partial class JsonSyntax
{
    private const int MostLevels = 64;

    /// <summary>Describes the first place that is not JSON.</summary>
    /// <param name="body">The body, in UTF-8.</param>
    /// <param name="name">What to call it at the beginning of a sentence.</param>
    /// <returns>The place and what to change there; null where all of it is JSON.</returns>
    public static string? Fault(ReadOnlySpan<byte> body, string name = "The body")
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                // Reading is what finds the fault.
            }

            return null;
        }
        catch (JsonException bad)
        {
            var at = Index(body, bad.LineNumber ?? 0, bad.BytePositionInLine ?? 0);
            var (before, after) = (Text(body[..at]), Text(body[at..]));
            var column = before.Length - (before.LastIndexOf('\n') + 1) + 1;
            return $"{name} is not JSON: line {bad.LineNumber + 1}, column {column}. {Advice(before, after, reader)}";
        }
    }

    private static string Advice(string before, string after, Utf8JsonReader reader)
    {
        var isOver = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray);
        var last = before.TrimEnd() is [.., var end] ? end : '\0';
        var next = after is [var first, ..] ? first : '\0';
        return after switch
        {
            _ when reader.CurrentDepth >= MostLevels - 1 && next is '{' or '[' => $"It is nested more than {MostLevels} levels deep: no schema here is.",
            "" when EndsInText(before) => "A text is not closed: end it with a double quote, and write a line break in it as \\n.",
            "" => "It ends early: close every object, list and text that it opens.",
            _ when EndsInText(before) => next is < ' ' or '\\' || before.EndsWith('\\')
                ? "A text has a character that must be escaped: write a line break as \\n, a tab as \\t, and a backslash as \\\\."
                : "A text is not in UTF-8.",
            _ when isOver => "Something follows the end of the value: send one value, and nothing after it.",
            _ when next is '}' or ']' && last is ',' => $"A comma stands before '{next}': remove it.",
            _ when next is '}' or ']' && last is ':' => "A member has no value: write one after the colon.",
            _ when next is '}' or ']' => $"'{next}' closes what is not open here: close the innermost object or list first.",
            _ when next is '\'' => "Texts and names of members stand in double quotes, not in single ones.",
            _ when next is '/' or '#' => "JSON has no comments: remove this one.",
            _ when next is ',' && last is ',' => "Two commas follow each other: remove one.",
            _ when StartsValue(next) && EndsValue(last) && !(char.IsAsciiDigit(last) && char.IsAsciiDigit(next)) =>
                "A comma or a colon is missing before this.",
            _ when Word().Match(after) is { Length: > 0 } word => last is '{' || (last is ',' && after[word.Length..].TrimStart().StartsWith(':'))
                ? $"The name of the member '{word.Value}' must stand in double quotes."
                : $"'{word.Value}' is no value: write a number, a text in double quotes, true, false or null.",
            _ when char.IsAsciiDigit(next) || next is '-' or '+' or '.' => "A number is written as 12, -0.5 or 1e6, without leading zeros or a plus sign.",
            _ => "Write an object, a list, a number, a text in double quotes, true, false or null here.",
        };
    }

    private static bool StartsValue(char next) => next is '"' or '{' or '[' || char.IsAsciiLetterOrDigit(next);

    private static bool EndsValue(char last) => last is '"' or '}' or ']' || char.IsAsciiLetterOrDigit(last);

    /// <summary>Whether a text is open at the end: JSON has no other use of double quotes.</summary>
    private static bool EndsInText(string before)
    {
        var open = false;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\\' && open)
            {
                i++;
            }
            else if (before[i] == '"')
            {
                open = !open;
            }
        }

        return open;
    }

    private static int Index(ReadOnlySpan<byte> body, long line, long column)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += body[start..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + column, body.Length);
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    [GeneratedRegex("""^\p{L}[\w.-]{0,40}""")]
    private static partial Regex Word();
}
