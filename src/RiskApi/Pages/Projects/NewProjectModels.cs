using System.Net.Mime;
using System.Text;
using RiskApi.Core;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading;
using RiskApi.Imports;
using RiskApi.Web;

namespace RiskApi.Pages.Projects;

/// <summary>The models that a form names, in its text and in its file; both are read as imports are.</summary>
/// <param name="Dependencies">The dependencies as they would be kept.</param>
/// <param name="Notes">What to know before this is relied on.</param>
/// <param name="Fault">What is wrong with the text or the file; null where nothing is.</param>
/// <param name="OfFile">The projects that the file tells of, where one has to be chosen; else empty.</param>
internal sealed record NewProjectModels(IReadOnlyList<Dependency> Dependencies, IReadOnlyList<string> Notes, string? Fault, IReadOnlyList<string> OfFile)
{
    private const int LongestFileName = 300;

    public static readonly NewProjectModels None = new([], [], null, []);

    /// <summary>Reads them.</summary>
    /// <param name="project">The form.</param>
    /// <param name="file">Its file; null where none was chosen.</param>
    /// <param name="source">Reads imports.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public static async Task<NewProjectModels> Read(NewProject project, IFormFile? file, ImportSource source, CancellationToken cancel)
    {
        var read = None;
        try
        {
            if (project.Models is { } models)
            {
                using var list = new MemoryStream(Encoding.UTF8.GetBytes(NewProject.ListOf(models)));
                var format = Given<ImportFormat>.Parse(Words.Of(ImportFormat.List), null);
                read = read.With(await source.Read(new(list, list.Length, MediaTypeNames.Text.Plain), new() { Format = format }, cancel), null);
            }

            if (file is not null)
            {
                await using var content = file.OpenReadStream();
                var name = Path.GetFileName(file.FileName);
                var query = new ImportQuery { FileName = name.Length <= LongestFileName && !name.Any(char.IsControl) ? name : null };
                read = read.With(await source.Read(new(content, file.Length, file.ContentType), query, cancel), project.OfFile);
            }
        }
        catch (ImportException wrong)
        {
            return read with { Fault = wrong.Message };
        }

        return read;
    }

    private NewProjectModels With(ReadImport? import, string? chosen)
    {
        if (import is null)
        {
            return this with { Fault = $"The file is of none of the formats that are read. They are told by: {ImportFormats.Legend}." };
        }

        var project = chosen is null ? import.Projects[0] : import.Projects.FirstOrDefault(one => one.Name == chosen) ?? import.Projects[0];
        var names = import.Projects.Count > 1 ? import.Projects.Select(one => one.Name ?? "").ToArray() : [];
        return new(
            [.. Dependencies, .. project.Dependencies.Where(added => Dependencies.All(one => one.Model != added.Model))],
            [.. Notes, .. import.File.Warnings, .. import.File.Ignored.Select(left => $"Left out: {left.Because}")],
            Fault,
            [.. OfFile, .. names]);
    }
}
