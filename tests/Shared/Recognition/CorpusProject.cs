using System.Formats.Tar;
using System.Text.Json;

namespace RiskApi.Testing.Recognition;

/// <summary>A small project of the corpus, <c>tests/recognition/STACK/PROJECT/</c>, and what is true of it, <c>PROJECT.truth.json</c> beside it.</summary>
public sealed record CorpusProject(string Stack, string Name, string Folder, IReadOnlyList<Truth> Truths)
{
    private const string TruthSuffix = ".truth.json";

    /// <summary>Files such as <c>.env</c> too, which are hidden on Unix.</summary>
    private static readonly EnumerationOptions WithHidden = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>All of them, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A truth names a line that is not there.</exception>
    public static IReadOnlyList<CorpusProject> All() =>
    [
        .. Directory.EnumerateFiles(Repository.Path("tests", "recognition"), "*" + TruthSuffix, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>Its files as a client would send them.</summary>
    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var path in Directory.EnumerateFiles(Folder, "*", WithHidden).Order(StringComparer.Ordinal))
            {
                tar.WriteEntry(path, Path.GetRelativePath(Folder, path).Replace('\\', '/'));
            }
        }

        return bytes.ToArray();
    }

    private static CorpusProject Read(string path)
    {
        var folder = path[..^TruthSuffix.Length];
        var truths = JsonSerializer.Deserialize(File.ReadAllBytes(path), TruthJson.Default.TruthArray)!;
        if (truths.FirstOrDefault(truth => File.ReadLines(Path.Combine(folder, truth.File)).Count() < truth.Line) is { } beyond)
        {
            throw new InvalidDataException($"{path}: {beyond.File} has no line {beyond.Line}.");
        }

        return new(Path.GetFileName(Path.GetDirectoryName(folder))!, Path.GetFileName(folder), folder, truths);
    }
}
