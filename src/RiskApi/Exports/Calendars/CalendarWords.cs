using RiskApi.Calendars;

namespace RiskApi.Exports.Calendars;

/// <summary>The words of calendars.</summary>
internal static class CalendarWords
{
    public static string Of(CalendarEntryKind kind) => kind == CalendarEntryKind.Shutdown ? "shutdown" : "start-by";

    public static string Of(CalendarEntryState state) => state switch
    {
        CalendarEntryState.Confirmed => "CONFIRMED",
        CalendarEntryState.Tentative => "TENTATIVE",
        _ => "CANCELLED",
    };
}
