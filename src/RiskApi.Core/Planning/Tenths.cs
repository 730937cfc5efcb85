using RiskApi.Usage;

namespace RiskApi.Planning;

/// <summary>Effort in tenths of an engineer-day: what is shown, and adds up exactly.</summary>
internal static class Tenths
{
    public const int PerDay = 10;
    public const double Tolerance = 1e-6;

    /// <summary>A step takes a tenth of a day at the least.</summary>
    public static int Of(double days) => Math.Max(1, (int)Math.Round(days * PerDay));

    /// <summary>The calendar days that one engineer needs.</summary>
    public static int ToCalendarDays(long tenths, MigrationConstants constants) =>
        (int)Math.Min(int.MaxValue, Math.Ceiling((double)tenths / PerDay * constants.CalendarDaysPerEngineerDay));

    public static double ToDays(int tenths) => Rounded.Days((double)tenths / PerDay);
}
