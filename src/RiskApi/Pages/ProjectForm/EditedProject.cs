using RiskApi.Core;
using RiskApi.Core.Usage;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Projects;
using RiskApi.Projects;

namespace RiskApi.Pages.ProjectForm;

/// <summary>A project as its form describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Team">The team that runs it.</param>
/// <param name="Tags">Words that it is found by, with commas between them.</param>
/// <param name="Criticality">How bad it is when it stops, as a word.</param>
/// <param name="Dependencies">The models that it calls, blank ones among them.</param>
internal sealed record EditedProject(
    string? Name, string? Owner, string? Team, string? Tags, string? Criticality, IReadOnlyList<EditedDependency> Dependencies)
{
    private const int BlankDependencies = 2;

    public static EditedProject Of(Project stored) => new(
        stored.Name,
        stored.Owner,
        stored.Team,
        string.Join(", ", stored.Tags),
        stored.Criticality is { } criticality ? Words.Of(criticality) : null,
        WithBlanks(stored.Dependencies.Select(EditedDependency.Of)));

    public static EditedProject Of(FormFields form) => new(
        form.Text("name"),
        form.Text("owner"),
        form.Text("team"),
        form.Text("tags"),
        form.Text("criticality"),
        WithBlanks(Enumerable.Range(0, UsageLimits.MostDependencies + BlankDependencies)
            .Select(position => EditedDependency.Of(form, position)).OfType<EditedDependency>().Where(one => one != EditedDependency.Blank)));

    /// <summary>The project that it describes.</summary>
    /// <param name="stored">The project as it is kept; what the form does not show stays as it is there.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public ProjectInput Read(Project stored, List<(string Field, string Message)> faults)
    {
        var left = stored.Dependencies.ToList();
        return new()
        {
            Name = Name ?? "",
            Owner = Owner,
            Team = Team,
            Tags = NewProject.TagsOf(Tags),
            Criticality = Words.Parse<Criticality>(Criticality),
            Dependencies =
            [
                .. Dependencies.Index().Where(one => one.Item.Model is not null).Select(one => one.Item.Read(Take(one.Item.Was), faults, one.Index)),
            ],
        };

        // Several dependencies may have one model string: each goes on from one of them.
        Dependency? Take(string? was)
        {
            var found = left.FirstOrDefault(one => one.Model == was);
            left.Remove(found!);
            return found;
        }
    }

    private static EditedDependency[] WithBlanks(IEnumerable<EditedDependency> dependencies) =>
        [.. dependencies.Where(one => one.Model is not null || one.Was is not null), .. Enumerable.Repeat(EditedDependency.Blank, BlankDependencies)];
}
