using RiskApi.Core.Imports.Scanning;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>The files of a folder on disk, in order of path. Links are told and never followed, so that none leads out of the folder or in circles.</summary>
internal static class SourceFolder
{
    /// <summary>What to say of a file that does not open.</summary>
    public const string Unreadable = "It cannot be read; check its rights.";

    /// <summary>What stands in a name for bytes that are no UTF-8, and for characters that would break a line or look like a folder.</summary>
    private const char Undecodable = '\uFFFD';

    /// <summary>Whether a path is told in other characters than the file has it, so that nothing finds the file by it.</summary>
    public static bool IsToldOtherwise(string path) => path.Contains(Undecodable);

    /// <summary>All of them, without folders that hold dependencies or build output.</summary>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<SourceEntry> Files(string folder) => Below(new(folder), "");

    /// <summary>Those of a list; what is not there any more is left out without a word.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="paths">Paths in it, with forward slashes.</param>
    public static IEnumerable<SourceEntry> Files(string folder, IEnumerable<string> paths) =>
        from path in paths
        let file = new FileInfo(Path.Combine(folder, path))
        from entry in file.Exists || file.LinkTarget is not null || Directory.Exists(file.FullName) ? Entry(file, path)
            : IsToldOtherwise(path) ? [SourceEntry.LeftOut(path, "Its name is not in UTF-8; rename it, so that it can be read.")]
            : []
        select entry;

    private static IEnumerable<SourceEntry> Below(DirectoryInfo folder, string path)
    {
        foreach (var item in Items(folder))
        {
            if (item is null)
            {
                yield return SourceEntry.LeftOut(path is "" ? folder.Name : path.TrimEnd('/'), Unreadable);
            }
            else if (item is DirectoryInfo inner && !IsLink(item))
            {
                var below = $"{path}{item.Name}/";
                foreach (var entry in SourceFileKinds.Of(below) == SourceFileKind.Vendored
                    ? [SourceEntry.LeftOut(below.TrimEnd('/'), SourceFiles.NotOwn)]
                    : Below(inner, below))
                {
                    yield return entry;
                }
            }
            else
            {
                foreach (var entry in Entry(item, path + item.Name))
                {
                    yield return entry;
                }
            }
        }
    }

    /// <summary>What lies in a folder, in order of name; a null where that cannot be told.</summary>
    private static FileSystemInfo?[] Items(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.GetFileSystemInfos().OrderBy(item => item.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [null];
        }
    }

    /// <summary>A file as it is read; none where it is empty, as pipes and devices are too, on whose opening one may wait for ever.</summary>
    private static IEnumerable<SourceEntry> Entry(FileSystemInfo item, string path) =>
        IsLink(item) ? [SourceEntry.LeftOut(path, SourceFiles.NoFile)]
        : Directory.Exists(item.FullName) ? [SourceEntry.LeftOut(path, "It is a repository within the repository; check it by itself.")]
        : item is FileInfo { Length: > 0 } file ? [new(Told(path), file.Length, () => Open(file))]
        : [];

    /// <summary>A path as it is told.</summary>
    public static string Told(string path) => string.Create(path.Length, path, static (told, given) =>
    {
        for (var i = 0; i < given.Length; i++)
        {
            told[i] = char.IsControl(given[i]) || given[i] == '\\' ? Undecodable : given[i];
        }
    });

    private static FileStream Open(FileInfo file) => file.Open(new FileStreamOptions { BufferSize = 0, Share = FileShare.ReadWrite | FileShare.Delete });

    private static bool IsLink(FileSystemInfo item) => item.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
