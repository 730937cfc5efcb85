using RiskApi.Core.Imports;
using RiskApi.Formats.Reading;
using RiskApi.Formats.Reading.Text;
using RiskApi.Testing;

namespace RiskApi.Formats.Tests.Reading;

/// <summary>The files that imports are tested with.</summary>
internal static class ImportFile
{
    /// <summary>One of the folder <c>Files</c>.</summary>
    public static byte[] Bytes(string name) => Repository.ImportFile(name);

    /// <summary>A file as a reader reads it, in the format that it is recognised as.</summary>
    public static ImportedFile Read(ReadOnlyMemory<byte> content, ImportLimits? limits = null, ImportFormat? format = null)
    {
        limits ??= new();
        var collector = new ImportCollector(limits.MaxModels);
        ImportFormats.Read(format ?? ImportFormats.Detect(content, null, null)!.Format, content, collector, limits);
        return collector.Done();
    }

    public static ImportedFile Read(string name) => Read(Bytes(name));

    /// <summary>The names of a mention, in the order in which they are tried.</summary>
    public static string Names(ModelMention mention) => string.Join(" | ", mention.OtherNames.Prepend(mention.Usage.Model));
}
