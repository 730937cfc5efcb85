using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Tests.Reading.Usage;

/// <summary>A file as a reader took it.</summary>
internal static class Imported
{
    public delegate void Reader(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits);

    public static ImportedFile By(Reader reader, string content, ImportLimits? limits = null) => By(reader, Encoding.UTF8.GetBytes(content), limits);

    public static ImportedFile By(Reader reader, byte[] content, ImportLimits? limits = null)
    {
        limits ??= new ImportLimits();
        var into = new ImportCollector(limits.MaxModels);
        reader(content, into, limits);
        return into.Done();
    }

    /// <summary>The mentions as lines, in no order that matters: project, model, environment, requests, input tokens, output tokens.</summary>
    public static string[] Lines(this ImportedFile file) =>
    [
        .. file.Mentions.Select(mention => string.Join(
            ' ',
            mention.Project ?? "-",
            mention.Usage.Model,
            mention.Usage.Environment?.ToString() ?? "-",
            mention.Traffic?.Requests?.ToString() ?? "-",
            mention.Traffic?.InputTokens?.ToString() ?? "-",
            mention.Traffic?.OutputTokens?.ToString() ?? "-")).Order(StringComparer.Ordinal),
    ];

    /// <summary>The files taken together, as if they were one.</summary>
    public static ImportedFile Together(params IReadOnlyList<ImportedFile> files)
    {
        var into = new ImportCollector(int.MaxValue);
        foreach (var file in files)
        {
            foreach (var mention in file.Mentions)
            {
                into.Add(mention, "");
            }

            if (file.Period is { } period)
            {
                into.Cover(period.FromAt, period.ToAt);
            }
        }

        return into.Done();
    }
}
