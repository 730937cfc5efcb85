namespace RiskApi.Formats.Reading.Scans;

/// <summary>A file of a tree of source.</summary>
/// <param name="Path">Its path in the tree, with forward slashes.</param>
/// <param name="Length">Its size in bytes, as the tree tells it.</param>
/// <param name="Open">Opens it.</param>
internal sealed record SourceEntry(string Path, long Length, Func<Stream> Open)
{
    /// <summary>Why it is not to be read; null where it is.</summary>
    public string? LeftOutBecause { get; private init; }

    /// <summary>A file that is not read, of which the reason is told.</summary>
    public static SourceEntry LeftOut(string path, string because) => new(path, 0, () => Stream.Null) { LeftOutBecause = because };
}
