using System.Text;
using RiskApi.Catalog.Served;
using RiskApi.Commands.Checks;
using RiskApi.Core.Assessments;
using RiskApi.Core.Fixes;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Scans;
using RiskApi.Formats.Writing.Checks;
using RiskApi.Formats.Writing.Fixes;
using RiskApi.Imports;

namespace RiskApi.Commands.Fixes;

/// <summary>What is proposed for source.</summary>
/// <param name="Files">The replacements.</param>
/// <param name="LeftAlone">What has to be changed by hand, with where and why.</param>
/// <param name="LeftOut">What was not read, and why.</param>
internal sealed record ProposedFix(IReadOnlyList<FilePatch> Files, IReadOnlyList<string> LeftAlone, IReadOnlyList<IgnoredItems> LeftOut);

/// <summary>Finds ids in source that are to be replaced, and by what, where nobody has to choose.</summary>
internal sealed class SourceFix(ImportSource imports, ServedCatalog catalog, Outlooks outlooks, Assessor assessor)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Proposes replacements in files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="root">What leads to them from where the patch is applied.</param>
    /// <param name="asOf">The as-of date.</param>
    public ProposedFix Of(IReadOnlyList<SourceEntry> files, string root, DateOnly asOf)
    {
        var import = imports.Read(files, asOf);
        CheckedSource.DemandText(import, files);
        List<string> leftAlone = [];
        var wanted = Wanted(import.Projects[0], root, asOf, leftAlone);
        var places = wanted.SelectMany(one => (one.Model.Usage.Occurrences ?? []).Select(place => (place, one.Fix))).ToLookup(one => one.place.Path);
        FilePatch?[] patches =
        [
            .. files.Where(file => places.Contains(file.Path)).Select(file => Patch(file, [.. places[file.Path]], root, asOf, leftAlone)),
        ];
        leftAlone.AddRange(
            from mention in import.File.Mentioned
            where wanted.Any(one => one.Fix.InPlaceOf(mention.Text) is not null)
            select $"{root}{CheckLine.Shown(mention.Occurrences[0])}: {mention.Text} calls no model there ({Core.Words.Of(mention.Place)}){More(mention)}.");
        return new([.. patches.OfType<FilePatch>()], leftAlone, CheckedSource.LeftOut(import, root));
    }

    /// <summary>The models that are to be left, with what is to take their place; of those where one has to choose it is said why.</summary>
    private List<(ImportedModel Model, IdFix Fix)> Wanted(ImportedProject project, string root, DateOnly asOf, List<string> leftAlone)
    {
        List<(ImportedModel, IdFix)> wanted = [];
        if (project.Models is [])
        {
            return wanted;
        }

        var assessment = assessor.Assess(new(null, null, project.Dependencies), Horizon.DefaultDays, outlooks.Of(asOf));
        foreach (var (model, scored) in project.Models.Zip(assessment.Dependencies).Where(one => IdFix.IsCalledFor(one.Second)))
        {
            if (IdFix.Of(scored) is { } fix)
            {
                wanted.Add((model, fix));
            }
            else
            {
                leftAlone.Add($"{(model.Usage.Occurrences is [var first, ..] ? $"{root}{CheckLine.Shown(first)}: " : "")}{IdFix.WhyNot(scored)}");
            }
        }

        return wanted;
    }

    private FilePatch? Patch(SourceEntry file, (Occurrence Place, IdFix Fix)[] wanted, string root, DateOnly asOf, List<string> leftAlone)
    {
        if (SourceFolder.IsToldOtherwise(file.Path))
        {
            leftAlone.Add($"{root}{file.Path}: its name has characters that a patch cannot carry everywhere; rename it, or change it by hand.");
            return null;
        }

        var content = Content(file);
        if (TextOf(content) is not { } text)
        {
            leftAlone.Add($"{root}{file.Path}: it is not UTF-8, and a patch of it would not apply.");
            return null;
        }

        var names = ExactNames.Of(file.Path, content, catalog.SourcePatterns, outlooks.Of(asOf).Resolve).ToLookup(name => name.Line);
        List<Edit> edits = [];
        foreach (var line in wanted.GroupBy(one => one.Place.Line!.Value).OrderBy(line => line.Key))
        {
            var before = edits.Count;
            edits.AddRange(names[line.Key].Select(name => EditOf(name, [.. line.Select(one => one.Fix).Distinct()], content)).OfType<Edit>());
            if (edits.Count == before)
            {
                leftAlone.Add($"{root}{file.Path}:{line.Key}: the model is written in another way there than as its id, {line.First().Fix.Old}; {line.First().Fix.New} takes its place.");
            }
        }

        return edits is [] ? null : new(root + file.Path, text, edits);
    }

    private static string More(MentionedText mention) =>
        mention.Occurrences.Count == 1 ? "" : FormattableString.Invariant($", nor in {mention.Occurrences.Count - 1} more places");

    private static Edit? EditOf(SourceName name, IdFix[] fixes, byte[] content) =>
        fixes.Select(fix => fix.InPlaceOf(name.Text)).OfType<string>().Distinct().ToArray() is [var instead]
            ? new(Utf8.GetCharCount(content.AsSpan(0, (int)name.At)), name.Text, instead)
            : null;

    private static byte[] Content(SourceEntry file)
    {
        using var content = file.Open();
        var bytes = new byte[file.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    private static string? TextOf(byte[] content)
    {
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
