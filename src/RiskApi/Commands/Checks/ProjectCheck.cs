using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Gate;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Reading.Scans;
using RiskApi.Formats.Writing.Checks;

namespace RiskApi.Commands.Checks;

/// <summary>What to check.</summary>
/// <param name="Path">The folder or the file.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Policy">What it must fulfil.</param>
internal sealed record CheckInput(CheckedPath Path, DateOnly AsOf, GatePolicy Policy)
{
    /// <summary>The revision that what is new is new against; null where all counts.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>The file that the outcome goes to, which is not looked at; null where there is none.</summary>
    public string? Output { get; init; }

    /// <summary>The project's name; the folder's where null.</summary>
    public string? Project { get; init; }
}

/// <summary>Judges the project at a path by a policy, as the gate does.</summary>
internal sealed class ProjectCheck(CheckedSource source, Outlooks outlooks, Assessor assessor)
{
    /// <exception cref="CommandException">There is no verdict; the message says why, and what to do.</exception>
    public async Task<Check> Of(CheckInput input, CancellationToken cancel)
    {
        var git = new Git(input.Path.Folder);
        var files = await input.Path.Files(git, input.Output, cancel);
        using var tree = input.ChangedSince is { } revision ? await GitTree.At(git, revision, cancel) : null;
        var root = await input.Path.Prefix(git, cancel);
        var import = await source.Read(input.Path, files, input.AsOf, cancel);
        CheckedSource.DemandText(import, files);
        var now = CheckedSource.Choose(import, input.Project);
        var known = tree is null ? null : new KnownState(tree, await Then(tree, input, cancel));
        var leftOut = CheckedSource.LeftOut(import, root);
        return Judged(now, known, input, root) with
        {
            LeftOut = leftOut,
            Unread = [.. leftOut.Where(left => left.Because is not (SourceFiles.NotOwn or SourceFiles.NoFile))],
            Warnings = import.File.Warnings,
        };
    }

    private async Task<ImportedProject> Then(GitTree tree, CheckInput input, CancellationToken cancel)
    {
        var files = input.Path.File is { } only ? [.. tree.Files.Where(file => file.Path == SourceFolder.Told(only))] : tree.Files;
        return files is [] ? new(null, []) : CheckedSource.Choose(await source.Read(input.Path, files, input.AsOf, cancel), input.Project);
    }

    private Check Judged(ImportedProject now, KnownState? known, CheckInput input, string root)
    {
        var project = new Project(input.Project ?? now.Name ?? Path.GetFileName(input.Path.Folder), null, now.Dependencies);
        if (project.Dependencies is [])
        {
            return new(input.AsOf, new(Verdict.Pass, "Pass: there is nothing to judge.", [], [], []), 0, null);
        }

        var (assessment, before) = Assess(project);
        var (baseline, baselineBefore) = known?.Project is { } then ? known.Without(Assess(then), now.Models) : default;
        var policy = input.Policy with { OnlyNewFindings = baseline is not null };
        var verdict = GateVerdict.Of(assessment, policy, baseline, before, baselineBefore);
        int[] told = [.. Enumerable.Range(0, now.Models.Count).Where(index => known?.IsNew(now.Models[index]) != false || Fails(index))];
        var shown = new Assessed(
            project with { Dependencies = [.. told.Select(index => Shown(now.Models[index], known, root))] },
            assessment with { Dependencies = [.. told.Select(index => assessment.Dependencies[index])] });
        return new(input.AsOf, verdict, now.Models.Count, shown);

        (Assessment Scored, BeforeNotices Before) Assess(Project of)
        {
            var scored = assessor.Assess(of, Horizon.DefaultDays, outlooks.Of(input.AsOf));
            return (scored, BeforeNotices.Of(of, scored, assessor, day => outlooks.Of(day)));
        }

        bool Fails(int index) => verdict.Reasons.Any(reason => reason.Dependency == assessment.Dependencies[index].Requested);
    }

    /// <summary>A model with the places to show, which are those that are new where there are any, as they are found from the root.</summary>
    private static Dependency Shown(ImportedModel model, KnownState? known, string root)
    {
        var places = known?.NewPlaces(model) is [_, ..] added ? added : model.Usage.Occurrences ?? [];
        return model.Usage with { Occurrences = [.. places.Select(place => place with { Path = root + place.Path })] };
    }
}
