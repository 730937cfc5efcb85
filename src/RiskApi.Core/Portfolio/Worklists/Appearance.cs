using RiskApi.Core.Advice;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>Tells since when a dependency has stood where it stands, as far as published facts tell.</summary>
internal static class Appearance
{
    private const int SoonDays = 30;

    /// <summary>The first day, not before the project was created.</summary>
    /// <param name="group">Where it stands.</param>
    /// <param name="evaluation">The dependency.</param>
    /// <param name="startByOn">The day to start by.</param>
    /// <param name="keptSinceOn">The day on which the project was created, where that is known.</param>
    public static DateOnly? Of(WorklistGroup group, DependencyEvaluation evaluation, DateOnly? startByOn, DateOnly? keptSinceOn)
    {
        var asOf = evaluation.Forecast.AsOf;
        var stopsOn = Situations.DatedEnd(evaluation);
        var fact = evaluation.Model?.Known is not { } known ? keptSinceOn : Later(
            stopsOn is null ? known.Lifecycle.AnnouncedOn?.Day : known.Facts.EndDates.AsOf(asOf).KnownOn,
            group switch
            {
                WorklistGroup.BrokenNow => stopsOn,
                WorklistGroup.TooLateToStart => startByOn?.AddDays(1),
                WorklistGroup.StartSoon => startByOn?.AddDays(-SoonDays),
                _ => null,
            });
        return group == WorklistGroup.NothingToDo || fact is not { } day ? null
            : Later(day, keptSinceOn) is { } later && later < asOf ? later
            : asOf;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
