using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using RiskApi.Core.Catalog;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Resolution;
using RiskApi.Formats.Catalog;
using RiskApi.Formats.Reading.Scans;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Tests.Reading.Scans;

/// <summary>Packs source and reads it back.</summary>
internal static class ReadSource
{
    private static readonly CatalogSnapshot Catalog = CatalogFolder.Read(Path.Combine(AppContext.BaseDirectory, "data"));
    private static readonly SourcePatterns Patterns = new(Catalog);
    private static readonly ModelResolver Resolver = new(Catalog);
    private static readonly CatalogView Known = Catalog.AsOf(new(2026, 11, 28));

    public static ModelResolution Resolve(string name) => Resolver.Resolve(name, Known);

    public static ImportedFile Of(byte[] content, string? fileName = null, ImportLimits? limits = null)
    {
        limits ??= new();
        var collector = new ImportCollector(limits.MaxModels);
        SourceReader.Read(content, new(collector, Patterns, Resolve), limits, fileName);
        return collector.Done();
    }

    public static ImportedFile Of(string content, string? fileName = null) => Of(Encoding.UTF8.GetBytes(content), fileName);

    public static ImportedFile Of(IEnumerable<SourceEntry> files, ImportLimits limits)
    {
        var collector = new ImportCollector(limits.MaxModels);
        SourceReader.Read(files, new(collector, Patterns, Resolve), limits);
        return collector.Done();
    }

    public static byte[] Zip(params (string Name, string Content)[] files) => Zip(zip =>
    {
        foreach (var (name, content) in files)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }
    });

    public static byte[] Zip(Action<ZipArchive> fill)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        return bytes.ToArray();
    }

    public static byte[] Tar(params (string Name, string Content)[] files) => Tar(tar =>
    {
        foreach (var (name, content) in files)
        {
            tar.WriteEntry(File(name, content));
        }
    });

    public static byte[] Tar(Action<TarWriter> fill)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            fill(tar);
        }

        return bytes.ToArray();
    }

    public static PaxTarEntry File(string name, string content) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) };

    public static byte[] GZip(params ReadOnlySpan<byte> content)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(content);
        }

        return bytes.ToArray();
    }

    /// <summary>Zeros, ones or any other byte over and over, gzipped without ever being held.</summary>
    public static byte[] GZipOf(byte value, long count)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            var piece = Enumerable.Repeat(value, 1024 * 1024).ToArray();
            for (var written = 0L; written < count; written += piece.Length)
            {
                packed.Write(piece);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Where models are named: environment, model, place.</summary>
    public static IEnumerable<string> Places(this ImportedFile read) => read.Mentions.SelectMany(mention =>
        mention.Usage.Occurrences!.Select(place => $"{mention.Usage.Environment} {mention.Usage.Model} {place.Path}:{place.Line}"));

    /// <summary>What was left out, without the places.</summary>
    public static IEnumerable<string> Reasons(this ImportedFile read) => read.Ignored.Select(ignored => ignored.Because);
}
