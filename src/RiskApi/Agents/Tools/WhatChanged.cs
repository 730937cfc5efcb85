using System.ComponentModel;
using FluentValidation;
using RiskApi.Assessments.Kept;
using RiskApi.Catalog.Models;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Events;
using RiskApi.Core.Portfolio.Changes;
using RiskApi.Portfolio;
using RiskApi.Portfolio.Changes;
using RiskApi.Storage.Events;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Agents.Tools;

/// <summary>Tells what changed since a day.</summary>
internal sealed class WhatChanged(PortfolioComparison comparison, ProjectEventStore events, ServedCatalog catalog, Outlooks outlooks)
    : IAgentTool<WhatChangedInput, WhatChangedAnswer>
{
    private const int UsualDays = 7;

    public static ToolLabel Label { get; } = new(
        "what_changed",
        "What changed",
        """
        What changed since a day? Of the projects that the service keeps: scores that rose and fell, and what happened to the models that they call. Of all models on record: notices, dates set, moved or taken back, ends, prices.
        Use it to catch up, for a weekly note, or to explain why a score moved. Left out, since is a week ago.
        """);

    public async Task<WhatChangedAnswer> Answer(WhatChangedInput input, CancellationToken cancel)
    {
        var outlook = outlooks.Of(null);
        if (input.Provider is { } provider && outlook.Known.Catalog.Provider(provider) is null)
        {
            throw ToolRefusal.Of(UnknownModels.Provider(provider, outlook.Known.Catalog).ProblemDetails);
        }

        var since = input.Since ?? outlook.AsOf.AddDays(-UsualDays);
        var day = Given<DateOnly>.Parse(Words.Of(since), null);
        var changes = ToolRefusal.Unless(await PortfolioChangesEndpoints.Compare(
            new PortfolioQuery { Team = input.Team }, new PortfolioChangesQuery { Since = day }, comparison, cancel));
        var noticed = await events.Page(
            new EventQuery { Since = Given<DateTimeOffset>.Parse(Words.Of(since), null), Team = input.Team, Provider = input.Provider }.ToSelection(outlook),
            null,
            WhatChangedAnswer.MostEvents,
            cancel);
        var models = input.Provider is null ? outlook.Known.Models : outlook.Known.Models.Where(model => model.Facts.Provider == input.Provider);
        var known = LifecycleEvents.Of(models, outlook.Known, catalog.Past).Where(one => one.On >= since);
        return WhatChangedAnswer.Of(changes, noticed, [.. known]);
    }
}

/// <summary>Since when, and of what.</summary>
internal sealed record WhatChangedInput
{
    [Description("The day to compare with, as 2026-12-15, before today; a week ago where left out.")]
    public DateOnly? Since { get; init; }

    [Description("Only models of this provider, such as openai or bedrock.")]
    public string? Provider { get; init; }

    [Description("Only projects of this team.")]
    public string? Team { get; init; }
}

/// <summary>The bounds of that.</summary>
internal sealed class WhatChangedInputValidator : AbstractValidator<WhatChangedInput>
{
    public WhatChangedInputValidator()
    {
        RuleFor(input => input.Since).WithinTheRecord();
        RuleFor(input => input.Team).FitsName();
        RuleFor(input => input.Provider).MaximumLength(100).WithoutControlCharacters();
    }
}

/// <summary>What changed.</summary>
internal sealed record WhatChangedAnswer : IAgentAnswer
{
    /// <summary>As many events, of projects and of models, as are told one by one.</summary>
    public const int MostEvents = 4;

    private const int MostProjects = 3;

    public required DateOnly Since { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Projects that changed, came or went.</summary>
    public required int ProjectsChanged { get; init; }

    /// <summary>Projects whose score rose by a point or more.</summary>
    public required int ProjectsRisen { get; init; }

    /// <summary>Projects whose score fell by a point or more.</summary>
    public required int ProjectsFallen { get; init; }

    /// <summary>Those that changed most, the greatest change of the score first.</summary>
    public required IReadOnlyList<ChangedProjectLine> Projects { get; init; }

    /// <summary>What was noticed of projects and the models that they call, newest first.</summary>
    public required IReadOnlyList<EventLine> ProjectEvents { get; init; }

    /// <summary>What became known of models, releases aside, newest first.</summary>
    public required IReadOnlyList<EventLine> ModelEvents { get; init; }

    /// <summary>Such events in all.</summary>
    public required int ModelEventCount { get; init; }

    /// <summary>Models that were released.</summary>
    public required int ModelsReleased { get; init; }

    public required string CatalogVersion { get; init; }

    public static WhatChangedAnswer Of(PortfolioChanges changes, IReadOnlyList<ToldEvent> noticed, IReadOnlyList<LifecycleEvent> known)
    {
        var told = known.Where(one => one.Kind != LifecycleEventKind.Released).ToArray();
        return new()
        {
            Since = changes.Since,
            AsOf = changes.Basis.AsOf,
            ProjectsChanged = changes.Totals.Changed,
            ProjectsRisen = changes.Totals.Risen,
            ProjectsFallen = changes.Totals.Fallen,
            Projects = [.. changes.Items.Take(MostProjects).Select(ChangedProjectLine.Of)],
            ProjectEvents = [.. noticed.Select(EventLine.Of)],
            ModelEvents = [.. told.Take(MostEvents).Select(EventLine.Of)],
            ModelEventCount = told.Length,
            ModelsReleased = known.Count - told.Length,
            CatalogVersion = changes.Basis.CatalogVersion,
        };
    }

    public string ToText() => AgentWords.Lines(
    [
        $"Since {AgentWords.Day(Since, AsOf)}: projects changed: {ProjectsChanged}; scores risen: {ProjectsRisen}, fallen: {ProjectsFallen}.",
        .. Projects.Select(project => $"- {project.ToText()}"),
        ProjectsChanged > Projects.Count ? $"- and {ProjectsChanged - Projects.Count} more" : null,
        ProjectEvents is [] ? null : "Noticed of projects, newest first:",
        .. ProjectEvents.Select(one => $"- {one.ToText()}"),
        $"Of all models on record, newest first; events: {ModelEventCount}, releases besides: {ModelsReleased}.",
        .. ModelEvents.Select(one => $"- {one.ToText()}"),
        ModelEventCount > ModelEvents.Count ? $"- and {ModelEventCount - ModelEvents.Count} more; ask for one provider" : null,
        AgentWords.Sources([.. ModelEvents.Select(one => one.Source).OfType<string>().Distinct()]),
        AgentWords.AsOf(AsOf, CatalogVersion),
    ]);
}

/// <summary>A project that changed.</summary>
/// <param name="ProjectId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ScoreBefore">Its score before, 0 to 100; null where it was not there.</param>
/// <param name="ScoreAfter">Its score after; null where it is gone.</param>
/// <param name="Lines">What became of its models, in sentences.</param>
internal sealed record ChangedProjectLine(string ProjectId, string? Name, double? ScoreBefore, double? ScoreAfter, IReadOnlyList<string> Lines)
{
    private const int MostLines = 1;

    public static ChangedProjectLine Of(ChangedProject changed) => new(
        changed.Project.Id,
        changed.Project.Name,
        changed.ScoreBefore,
        changed.ScoreAfter,
        [.. changed.Lines.Take(MostLines).Select(line => $"{line.Requested}: {line.Summary}")]);

    public string ToText() => $"{Name ?? ProjectId} ({ProjectId}): {Score(ScoreBefore, "not there")} → {Score(ScoreAfter, "gone")}. {string.Join(' ', Lines)}".TrimEnd();

    private static string Score(double? score, string without) => score is { } points ? Words.Of(points) : without;
}

/// <summary>Something that happened.</summary>
/// <param name="On">The day.</param>
/// <param name="Title">It in a line.</param>
/// <param name="Model">The model's reference; null where it is about none.</param>
/// <param name="Source">Where it was read; null where it was noticed here.</param>
internal sealed record EventLine(DateOnly On, string Title, string? Model, string? Source)
{
    public static EventLine Of(ToldEvent told) => new(
        DateOnly.FromDateTime(told.Stored.At.UtcDateTime), $"{told.Project.Name ?? told.Project.Id}: {told.Stored.Event.Title}", told.Stored.Event.Model, null);

    public static EventLine Of(LifecycleEvent known) =>
        new(known.On, known.Title, known.Model.Facts.Reference, known.Model.Lifecycle.Sources is [var source, ..] ? source : null);

    public string ToText() => $"{Words.Of(On)} {Title}";
}
