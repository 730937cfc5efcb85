using RiskApi.Core.Forecast;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Pages.Shell;

namespace RiskApi.Pages.Today;

/// <summary>The words of today's page.</summary>
internal static class TodayWords
{
    /// <summary>What a group is called.</summary>
    public static string Title(WorklistGroup group) => group switch
    {
        WorklistGroup.BrokenNow => "Broken now",
        WorklistGroup.TooLateToStart => "Too late to start",
        WorklistGroup.StartSoon => "Start within 30 days",
        WorklistGroup.Later => "Can wait",
        _ => "Nothing to do",
    };

    /// <summary>What a group means, where it has lines.</summary>
    public static string About(WorklistGroup group) => group switch
    {
        WorklistGroup.BrokenNow => "The model has stopped, and something calls it.",
        WorklistGroup.TooLateToStart => "The migration takes longer than the model lasts: bridge, or ask for time.",
        WorklistGroup.StartSoon => "Started in time, it is done when the model stops.",
        WorklistGroup.Later => "Something is worth doing, and can wait for more than 30 days.",
        _ => "Nothing is worth doing now.",
    };

    /// <summary>What a group says where it has no lines.</summary>
    public static string Nothing(WorklistGroup group) => group switch
    {
        WorklistGroup.BrokenNow => "Nothing has stopped.",
        WorklistGroup.TooLateToStart => "Nothing is too late.",
        WorklistGroup.StartSoon => "Nothing has to start soon.",
        _ => "Nothing.",
    };

    /// <summary>The look of a group's column.</summary>
    public static string Look(WorklistGroup group) => group switch
    {
        WorklistGroup.BrokenNow => "broken",
        WorklistGroup.TooLateToStart => "too-late",
        WorklistGroup.StartSoon => "soon-due",
        _ => "later",
    };

    /// <summary>What a day means for a line that stops: <c>stops in 16 days (14 Dec)</c>.</summary>
    public static string Stops(WorklistLine line, DateOnly today) =>
        line.StopsOn is not { } day ? "no end is published"
        : $"{(line.Basis == ForecastBasis.Retired ? "stopped" : day <= today ? "was to stop" : "stops")} {DayWords.Relative(day, today)}";

    /// <summary>How old the facts are.</summary>
    public static string Facts(DateOnly oldest, DateOnly newest, DateOnly today) =>
        $"The facts were checked at their vendors between {DayWords.Relative(oldest, today)} and {DayWords.Relative(newest, today)}.";
}
