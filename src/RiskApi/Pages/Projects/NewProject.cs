using System.Text.RegularExpressions;
using RiskApi.Core;
using RiskApi.Core.Usage;
using RiskApi.Pages.Forms;
using RiskApi.Projects;

namespace RiskApi.Pages.Projects;

/// <summary>A project as its form describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Team">The team that runs it.</param>
/// <param name="Tags">Words that it is found by, with commas between them.</param>
/// <param name="Criticality">How bad it is when it stops, as a word.</param>
/// <param name="Models">Model names, one on each line.</param>
/// <param name="OfFile">The one of the file's projects that is meant; null where the file tells of one.</param>
internal sealed partial record NewProject(string? Name, string? Owner, string? Team, string? Tags, string? Criticality, string? Models, string? OfFile)
{
    private const int LongestId = 60;

    public static readonly NewProject Blank = new(null, null, null, null, null, null, null);

    public static NewProject Of(FormFields form) => new(
        form.Text("name"), form.Text("owner"), form.Text("team"), form.Text("tags"), form.Text("criticality"), form.Text("models"), form.Text("ofFile"));

    /// <summary>The project to keep, with the dependencies that were read.</summary>
    public ProjectInput ToInput(IReadOnlyList<Dependency> dependencies) => new()
    {
        Name = Name ?? "",
        Owner = Owner,
        Team = Team,
        Tags = TagsOf(Tags),
        Criticality = Words.Parse<Criticality>(Criticality),
        Dependencies = dependencies,
    };

    /// <summary>The tags in a text; null where it has none.</summary>
    public static IReadOnlyList<string>? TagsOf(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, ..] tags ? tags : null;

    /// <summary>An id made of a name: <c>Support copilot</c> gives <c>support-copilot</c>.</summary>
    public static string IdOf(string name)
    {
        var id = NotInIds().Replace(name.ToLowerInvariant(), "-").Trim('-');
        return id is "" or "new" ? "project" : id[..Math.Min(id.Length, LongestId)].TrimEnd('-');
    }

    /// <summary>The names as a list with one on each line, which is how an import reads them; they may be pasted with spaces, commas or bullets between them.</summary>
    public static string ListOf(string models) => string.Join('\n', models.Split('\n').SelectMany(line =>
        line.Contains('#', StringComparison.Ordinal) || line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            ? [line]
            : line.Split([' ', '\t', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("-" or "*" or "•"))));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInIds();
}
