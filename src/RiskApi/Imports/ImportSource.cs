using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading;
using RiskApi.Formats.Reading.Scans;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Imports;

/// <summary>Reads the file that a request carries.</summary>
internal sealed class ImportSource(IOptions<ImportLimits> options, ImportTurns turns, ServedCatalog catalog, Outlooks outlooks)
{
    private readonly ImportLimits _limits = options.Value;

    /// <summary>Reads the file; null where its format is neither named nor recognised.</summary>
    /// <param name="file">The file.</param>
    /// <param name="query">What the client says of the file.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <param name="asOf">The day by whose facts its names are read; today where left out.</param>
    /// <exception cref="ImportException">It cannot be read, or exceeds a limit.</exception>
    public async Task<ReadImport?> Read(ImportContent file, ImportQuery query, CancellationToken cancel, DateOnly? asOf = null)
    {
        using var turn = await turns.Take(file.Length, cancel);
        using var body = await ImportBody.Read(file, _limits, cancel);
        var content = body.Content;
        var format = query.Format?.Value is { } named
            ? new DetectedFormat(named, "The parameter 'format' says so.")
            : ImportFormats.Detect(content, file.ContentType, query.FileName);
        if (format is null)
        {
            return null;
        }

        var collector = new ImportCollector(_limits.MaxModels);
        var resolve = outlooks.Of(asOf).Resolve;
        if (format.Format == ImportFormat.Source)
        {
            SourceReader.Read(content, new(collector, catalog.SourcePatterns, resolve), _limits, query.FileName);
        }
        else
        {
            ImportFormats.Read(format.Format, content, collector, _limits);
        }

        var found = collector.Done();
        if (format.Format != ImportFormat.Source && found.WhyNothing is { } why)
        {
            throw new ImportException(why);
        }

        return Done(format, found, resolve);
    }

    /// <summary>Reads a tree of source, file by file.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="asOf">The day by whose facts names are read; today where null.</param>
    /// <exception cref="ImportException">The tree exceeds a limit.</exception>
    public ReadImport Read(IEnumerable<SourceEntry> tree, DateOnly? asOf)
    {
        var collector = new ImportCollector(_limits.MaxModels);
        var resolve = outlooks.Of(asOf).Resolve;
        SourceReader.Read(tree, new(collector, catalog.SourcePatterns, resolve), _limits);
        return Done(new(ImportFormat.Source, "It is a tree of files."), collector.Done(), resolve);
    }

    private static ReadImport Done(DetectedFormat format, ImportedFile found, Func<string, ModelResolution> resolve)
    {
        var projects = ImportedProject.Of(found, resolve);
        return new(format, found with { Warnings = [.. found.Warnings, .. Warnings(found, projects)] }, projects);
    }

    private static IEnumerable<string> Warnings(ImportedFile file, IReadOnlyList<ImportedProject> projects)
    {
        if (file.Mentions is [])
        {
            yield return "The file names no model that a project uses.";
        }

        if (file.Mentions.Any(mention => mention.Traffic is not null))
        {
            if (file.Period is null || file.Period.ToAt - file.Period.FromAt < CoveredPeriod.Shortest)
            {
                yield return "The file does not cover an hour, so volumes per month were not derived from it.";
            }
            else if (file.Period.ToAt - file.Period.FromAt < CoveredPeriod.Representative)
            {
                yield return $"The file covers {file.Period.InWords()}; less than a week may miss the rhythm of the traffic.";
            }
        }

        foreach (var project in projects.Where(project => project.Models.Count > UsageLimits.MostDependencies))
        {
            yield return $"{(project.Name is null ? "The project" : $"'{project.Name}'")} has {project.Models.Count} models, and a project takes {UsageLimits.MostDependencies}; choose a part of the file.";
        }
    }
}
