using RiskApi.Core.Forecast;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Web;

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

    /// <summary>Which lines whose alert was handled are shown beside those that are open.</summary>
    public static string Of(HandledLines handled) => handled switch
    {
        HandledLines.None => "hidden",
        HandledLines.Acknowledged => "acknowledged",
        _ => "all",
    };

    /// <summary>What a day means for a line that stops: <c>stops in 16 days (14 Dec)</c>; it may, where the name fits others too.</summary>
    public static string Stops(WorklistLine line, DateOnly today) =>
        line.StopsOn is not { } day ? "no end is published" : $"{Stops(line, day <= today)} {DayWords.Relative(day, today)}";

    private static string Stops(WorklistLine line, bool hasCome) => (line.Basis == ForecastBasis.Retired, hasCome) switch
    {
        (true, _) => MayBeAnother(line) ? "may have stopped" : "stopped",
        (false, true) => "was to stop",
        _ => MayBeAnother(line) ? "may stop" : "stops",
    };

    /// <summary>Whether the name fits several models, of which the day is that of the first to go.</summary>
    public static bool MayBeAnother(WorklistLine line) => line.Model is null && line.Group != WorklistGroup.BrokenNow;

    /// <summary>How old the facts are.</summary>
    public static string Facts(DateOnly oldest, DateOnly newest, DateOnly today) =>
        $"The facts were checked at their vendors between {DayWords.Relative(oldest, today)} and {DayWords.Relative(newest, today)}.";
}
