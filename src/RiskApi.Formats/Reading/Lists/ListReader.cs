using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Lists;

/// <summary>Reads plain lists: one model string per line, comments after <c>#</c> or on lines that start with <c>//</c>.</summary>
/// <remarks>Bullets, quotes and commas around a string are taken off, so that a list cut out of YAML, JSON or Markdown works too.</remarks>
internal static class ListReader
{
    /// <summary>Reads a list.</summary>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        Utf8Text.CheckLines(content.Span, limits);
        var number = 0;
        foreach (var range in content.Span.Split((byte)'\n'))
        {
            if (++number > limits.MaxRows)
            {
                throw ImportException.OverLimit($"The list has more than {limits.MaxRows} lines.", "Split it.", nameof(ImportLimits.MaxRows));
            }

            var model = ModelIn(Encoding.UTF8.GetString(content.Span[range]));
            if (model.Any(char.IsWhiteSpace))
            {
                into.Ignore("It is more than one word, and a model string is one.", $"line {number}");
            }
            else if (model is not "")
            {
                into.Add(new ModelMention(new Dependency { Model = model }), $"line {number}");
            }
        }
    }

    /// <summary>The model string of a line; empty where it has none.</summary>
    public static string ModelIn(string line)
    {
        var text = line.Trim();
        if (text.StartsWith('#') || text.StartsWith("//", StringComparison.Ordinal))
        {
            return "";
        }

        var comment = text.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var blank ? blank : text.IndexOf("\t#", StringComparison.Ordinal);
        text = (comment >= 0 ? text[..comment] : text).Trim();
        text = text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal) ? text[2..] : text;
        return text.Trim(' ', '\t', ',', ';', '"', '\'', '`');
    }
}
