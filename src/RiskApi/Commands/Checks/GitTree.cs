using System.Globalization;
using RiskApi.Formats.Reading.Scans;

namespace RiskApi.Commands.Checks;

/// <summary>A folder as it was at a revision, and what became of its files since.</summary>
internal sealed class GitTree : IDisposable
{
    private const string Link = "120000";

    private readonly GitBlobs _blobs;
    private readonly Dictionary<string, string> _before = [];
    private readonly HashSet<string> _changed = [];

    private GitTree(string[] listed, string[] changes, GitBlobs blobs)
    {
        _blobs = blobs;
        Files = [.. listed.Select(Entry).OfType<SourceEntry>().OrderBy(file => file.Path, StringComparer.Ordinal)];
        Paths = [.. Files.Select(file => file.Path)];
        for (var i = 0; i < changes.Length;)
        {
            // A status and a path; two paths where a file was renamed or copied.
            var isMoved = changes[i][0] is 'R' or 'C';
            var (old, path) = (SourceFolder.Told(changes[i + 1]), SourceFolder.Told(changes[i + (isMoved ? 2 : 1)]));
            _before[path] = old;
            _changed.Add(path);
            i += isMoved ? 3 : 2;
        }
    }

    /// <summary>Its files at the revision, in order of path.</summary>
    public IReadOnlyList<SourceEntry> Files { get; }

    private HashSet<string> Paths { get; }

    /// <summary>Reads the folder at a revision.</summary>
    /// <param name="git">Git in the folder.</param>
    /// <param name="revision">The name of the revision, which does not begin with a hyphen; meant is what it has in common with what is checked out.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <exception cref="CommandException">There is no Git, no repository or no such revision; the message says what to do.</exception>
    public static async Task<GitTree> At(Git git, string revision, CancellationToken cancel)
    {
        var tip = (await Ask("rev-parse", "--verify", $"{revision}^{{commit}}")).Output.Trim();

        // What came to a base after the branch had left it is none of the branch's doing. A shallow clone may not have the place where it left.
        var id = await git.Ask(cancel, "merge-base", "HEAD", tip) is { Code: 0, Output: var shared } ? shared.Trim() : tip;
        var listed = await Ask("ls-tree", "-r", "-l", "-z", id);
        var changes = await Ask("diff", "--name-status", "--find-renames", "--relative", "--no-ext-diff", "--no-textconv", "-z", id, "--", ".");
        return new(listed.Parts, changes.Parts, new(git));

        async Task<Git.Answer> Ask(params IEnumerable<string> arguments)
        {
            var answer = await git.Ask(cancel, arguments) ?? throw NoGit();
            return answer.Code == 0 ? answer : throw await Refusal(answer);
        }

        async Task<CommandException> Refusal(Git.Answer answer) =>
            (await git.Ask(cancel, "rev-parse", "--is-shallow-repository"))?.Output.Trim() switch
            {
                "true" => new(
                    $"--changed: '{revision}' is not in this clone, which is shallow; fetch it, as 'git fetch --depth=1 origin {revision}' does, or clone with all history (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab)."),
                "false" => new($"--changed: '{revision}' is no revision of this repository; give a branch, a tag or a commit that 'git rev-parse' knows. Git says: {answer.Error}."),
                _ => new($"--changed: Git cannot read a repository here, so that nothing can be told to be new; leave --changed out, or check a clone. Git says: {answer.Error}."),
            };
    }

    /// <summary>There is no Git.</summary>
    public static CommandException NoGit() =>
        new("--changed: there is no 'git' on the path, so that nothing can be told to be new; install Git, or leave --changed out.");

    /// <summary>The path that a file of now had at the revision; null where the file is as it was.</summary>
    public string? PathBefore(string path) => _changed.Contains(path) ? _before[path] : Paths.Contains(path) ? null : path;

    public void Dispose() => _blobs.Dispose();

    /// <summary>A file of a list: its mode, type, id and size, a tab, and its path; null for a repository within the repository.</summary>
    private SourceEntry? Entry(string listed)
    {
        var (head, path) = (listed[..listed.IndexOf('\t', StringComparison.Ordinal)], listed[(listed.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
        return head.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [not Link, "blob", var id, var bytes]
            ? new(SourceFolder.Told(path), long.Parse(bytes, CultureInfo.InvariantCulture), () => _blobs.Open(id))
            : null;
    }
}
