using RiskApi.Core.Catalog;
using RiskApi.Core.Fixes;
using RiskApi.Core.Gate;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Writing.Checks;

/// <summary>One thing that a check says of a model that source names, or of the project.</summary>
/// <param name="Fails">Whether it makes the check fail; else it is good to know.</param>
/// <param name="What">What it is, as it goes on from the model's name; a whole sentence where it is about the project.</param>
internal sealed record CheckLine(bool Fails, string What)
{
    /// <summary>The model as the source names it, with its provider where that is told; null where the line is about the project.</summary>
    public string? Model { get; init; }

    /// <summary>What to use instead; null where nothing is on record, or where <see cref="What"/> says it.</summary>
    public string? Instead { get; init; }

    /// <summary>Where the source names it; empty where that is not known.</summary>
    public IReadOnlyList<Occurrence> Places { get; init; } = [];

    /// <summary>What is found, in words.</summary>
    public string Finding => Model is null ? What : $"{Model} {What}";

    /// <summary>What is found, and what to use instead.</summary>
    public string Text => Instead is null ? Finding : $"{Finding}; use {Instead}";

    /// <summary>A place as <c>path:line</c>.</summary>
    public static string Shown(Occurrence place) => place.Line is { } line ? $"{place.Path}:{line}" : place.Path;

    /// <summary>What there is to say: what fails first, then what ends all the same, each in the order of the source.</summary>
    public static IReadOnlyList<CheckLine> AllOf(Check check)
    {
        var ofProject = check.Verdict.Reasons.Where(reason => reason.Dependency is null).Select(reason => new CheckLine(true, reason.Message));
        var ofModels = check.Told?.Dependencies.SelectMany(one => Of(one.Stated, one.Scored, check)) ?? [];
        return [.. ofProject, .. ofModels.OrderByDescending(line => line.Fails)];
    }

    private static IEnumerable<CheckLine> Of(Dependency stated, DependencyAssessment scored, Check check)
    {
        var places = stated.Occurrences ?? [];
        var reasons = check.Verdict.Reasons.Where(reason => reason.Dependency == scored.Requested).DistinctBy(reason => reason.Code).ToArray();
        var end = CheckWords.Of(scored, check.AsOf);
        if (end is not null)
        {
            yield return new(reasons.Any(reason => IsOfEnd(reason.Code)), end)
            {
                Model = scored.Requested,
                Instead = InsteadOf(scored),
                Places = places,
            };
        }

        foreach (var reason in reasons.Where(reason => end is null || !IsOfEnd(reason.Code)))
        {
            yield return new(true, reason.Message) { Places = places };
        }
    }

    /// <summary>The best on offer; and what the vendor names, which a fix takes, where that is another one.</summary>
    private static string? InsteadOf(DependencyAssessment scored) => scored.Offers is not [var best, ..] ? null
        : IdFix.IsCalledFor(scored) && IdFix.Of(scored) is { } fix && best.Model != $"{scored.Provider}/{fix.New}"
            ? $"{best.Model} (the vendor names {fix.New})"
        : best.Model;

    private static bool IsOfEnd(GateCode code) => code is GateCode.ModelRetired or GateCode.ModelUnderNotice or GateCode.RetiresTooSoon;
}

/// <summary>Says when a model ends.</summary>
internal static class CheckWords
{
    /// <summary>When it stops or stopped, as it goes on from the model's name; null where its end is not decided.</summary>
    public static string? Of(DependencyAssessment scored, DateOnly asOf) => (scored.Status, scored.Lifecycle?.RetiresOn) switch
    {
        (ModelStatus.Retired, { } on) => $"stopped {Since(on, asOf)}",
        (ModelStatus.Retired, null) => "has stopped",
        (ModelStatus.Deprecated, { } on) => $"stops {Until(on, asOf)}",
        (ModelStatus.Deprecated, null) => "is under notice, without a date",
        (ModelStatus.Unknown, null) when scored.Lifecycle?.TentativeOn is { } on && on.Day < asOf =>
            $"was to stop {Since(on, asOf)}, and nobody is known to have seen it since",
        _ => null,
    };

    private static string Since(PartialDate on, DateOnly asOf) =>
        on.IsMonthOnly ? $"in {on}" : on.Day == asOf ? $"today ({on})" : $"{Days(asOf.DayNumber - on.Day.DayNumber)} ago ({on})";

    private static string Until(PartialDate on, DateOnly asOf) =>
        on.IsMonthOnly ? $"in {on}" : $"in {Days(on.Day.DayNumber - asOf.DayNumber)} ({on})";

    private static string Days(int days) => days == 1 ? "1 day" : FormattableString.Invariant($"{days:N0} days");
}
