using RiskApi.Formats.Reading.Scans;

namespace RiskApi.Commands.Checks;

/// <summary>What a command looks at: a folder, or one file of it.</summary>
/// <param name="Folder">The full path of the folder.</param>
/// <param name="File">The name of the file in it; null where the whole folder is meant.</param>
internal sealed record CheckedPath(string Folder, string? File)
{
    /// <summary>What there is at a path.</summary>
    /// <param name="path">The path, as it was given.</param>
    /// <exception cref="CommandException">Nothing is there.</exception>
    public static CheckedPath Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? new(full, null)
            : System.IO.File.Exists(full) ? new(Path.GetDirectoryName(full)!, Path.GetFileName(full))
            : throw new CommandException($"There is nothing at '{path}', that is, {full}; give the folder of the source, as in 'riskapi check .'.");
    }

    /// <summary>The files to look at: in a work tree of Git those that it keeps or would keep, else all.</summary>
    /// <param name="git">Git in the folder.</param>
    /// <param name="output">The file that the outcome goes to, which is not looked at; null where there is none.</param>
    /// <param name="cancel">Cancels the question.</param>
    /// <exception cref="CommandException">There are none, or Git keeps its own data there.</exception>
    public async Task<IReadOnlyList<SourceEntry>> Files(Git git, string? output, CancellationToken cancel)
    {
        if (File is null && await git.Ask(cancel, "rev-parse", "--is-inside-git-dir") is { Code: 0, Output: "true\n" })
        {
            throw new CommandException(
                $"{Folder} is a bare repository, or the folder in which Git keeps one, so that there are no files to look at; give the folder of a clone.");
        }

        SourceEntry[] files = File is { } only ? [.. SourceFolder.Files(Folder, [only])]
            : await git.Ask(cancel, "ls-files", "-z", "--cached", "--others", "--exclude-standard") is { Code: 0, Parts: [_, ..] listed }
                ? [.. SourceFolder.Files(Folder, listed.Distinct().Order(StringComparer.Ordinal))]
            : [.. SourceFolder.Files(Folder)];
        files = output is null ? files : [.. files.Where(file => Path.Combine(Folder, file.Path) != Path.GetFullPath(output))];
        return files is [] ? throw new CommandException(Nothing()) : files;
    }

    /// <summary>What leads to the folder, with a slash at the end, from where patches are applied and findings are shown: the root of the repository.</summary>
    /// <returns>Without a repository, what leads there from the current folder; empty where it is that, or lies elsewhere.</returns>
    public async Task<string> Prefix(Git git, CancellationToken cancel) =>
        await git.Ask(cancel, "rev-parse", "--show-prefix") is { Code: 0, Output: var below } ? below.TrimEnd('\n') : PrefixOf(Folder);

    private string Nothing() => File is null
        ? $"{Folder} holds no file that is not empty, so that there is nothing to look at; give the folder of the source."
        : $"{Path.Combine(Folder, File)} is empty, so that there is nothing to look at.";

    private static string PrefixOf(string folder)
    {
        var path = Path.GetRelativePath(Environment.CurrentDirectory, folder).Replace('\\', '/');
        return path is "." || path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) ? "" : path + "/";
    }
}
