using RiskApi.Core.Advice;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>The part of an action that is done once for all dependencies that need it.</summary>
/// <param name="index">Its position among all.</param>
/// <param name="key">What tells it from others.</param>
/// <param name="title">It in a line.</param>
internal sealed class SharedWork(int index, SharedWorkKey key, string title)
{
    public int Index => index;

    public ActionKind Kind => key.Kind;

    public string Title => title;

    /// <summary>What it takes: the most that any of the dependencies would save by it, whoever comes first.</summary>
    public int Tenths { get; private set; }

    public void TakeAtLeast(int tenths) => Tenths = Math.Max(Tenths, tenths);
}

/// <summary>What tells shared work from other shared work.</summary>
/// <param name="Kind">The kind of the action that it is a part of.</param>
/// <param name="Whose">Who shares it: a team, or a project without one; null where all do.</param>
/// <param name="Library">The shared library; null where it is about none.</param>
/// <param name="Clock">The model; null where it is about all.</param>
internal sealed record SharedWorkKey(ActionKind Kind, Sharers? Whose, string? Library, string? Clock);

/// <summary>Who shares a gateway and evaluation suites: a team with all its projects, or a project without a team with itself.</summary>
/// <param name="Name">The name of the team, or the id of the project.</param>
/// <param name="IsTeam">Whether it is a team.</param>
internal sealed record Sharers(string Name, bool IsTeam)
{
    public static Sharers Of(ExposedProject project) => project.Project.Team is { } team ? new(team, true) : new(project.Id, false);

    public override string ToString() => IsTeam ? $"the team {Name}" : $"the project {Name}";
}
