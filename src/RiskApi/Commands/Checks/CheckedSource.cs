using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Formats.Reading.Scans;
using RiskApi.Imports;

namespace RiskApi.Commands.Checks;

/// <summary>Reads the project that a path holds, as an import does.</summary>
internal sealed class CheckedSource(ImportSource imports)
{
    /// <summary>Reads files; one alone may be of any format that is imported, and is source where it is of none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="files">The files at it.</param>
    /// <param name="asOf">The day by whose facts names are read.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <exception cref="CommandException">They cannot be read, or exceed a limit.</exception>
    public async Task<ReadImport> Read(CheckedPath path, IReadOnlyList<SourceEntry> files, DateOnly asOf, CancellationToken cancel)
    {
        try
        {
            return await ReadFile(path, files, asOf, cancel) ?? imports.Read(files, asOf);
        }
        catch (ImportException fault)
        {
            throw Refusal(path, fault);
        }
    }

    /// <summary>Demands that something could be read: source of which nothing was is not thereby without models.</summary>
    /// <exception cref="CommandException">Nothing could be.</exception>
    public static void DemandText(ReadImport import, IReadOnlyList<SourceEntry> files)
    {
        if (import.File.Ignored.Sum(left => left.Count) >= files.Count && import.Projects.All(project => project.Models is []))
        {
            throw new CommandException(
                $"Nothing of what is there could be read, so that nothing can be said of it: {string.Join(" ", import.File.Ignored.Select(left => left.Because).Distinct())}");
        }
    }

    /// <summary>What was not read, by paths from the root.</summary>
    public static IReadOnlyList<IgnoredItems> LeftOut(ReadImport import, string root) =>
        [.. import.File.Ignored.Select(left => left with { Where = [.. left.Where.Select(path => root + path)] })];

    /// <summary>What a reader complains of, for whoever gave the path: settings are theirs to raise.</summary>
    public static CommandException Refusal(CheckedPath path, ImportException fault) => new(
        $"{path.File ?? path.Folder}: {fault.Message}{(fault.IsTooLarge ? " For a command, that is a variable of the environment, as in Imports__MaxModels=4000." : "")}");

    /// <summary>The project of a path, or the one of a name where a file tells of several.</summary>
    /// <exception cref="CommandException">There is none of the name, or no name is given.</exception>
    public static ImportedProject Choose(ReadImport import, string? name) =>
        import.Projects is [var only] ? only
        : import.Projects.FirstOrDefault(project => project.Name == name)
        ?? throw new CommandException(
            $"The file tells of {import.Projects.Count} projects; choose one with --project: {string.Join(", ", import.Projects.Select(project => project.Name))}.");

    private async Task<ReadImport?> ReadFile(CheckedPath path, IReadOnlyList<SourceEntry> files, DateOnly asOf, CancellationToken cancel)
    {
        if (path.File is null || files is not [{ LeftOutBecause: null } only])
        {
            return null;
        }

        await using var content = only.Open();
        return await imports.Read(new(content, only.Length, null), new() { FileName = only.Path }, cancel, asOf) is not { } read ? null
            : read with { Projects = [.. read.Projects.Select(project => project with { Models = [.. project.Models.Select(model => In(only, model))] })] };
    }

    /// <summary>A model of a format that tells no places is at least in the file.</summary>
    private static ImportedModel In(SourceEntry file, ImportedModel model) => model.Usage.Occurrences is [_, ..] ? model
        : model with { Usage = model.Usage with { Occurrences = [new() { Path = file.Path }] } };
}
