using RiskApi.Core.Planning;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>What there is to plan with.</summary>
/// <param name="EngineerDaysPerMonth">Engineer-days of all teams together in a month, counted in tenths, at least one.</param>
/// <param name="Months">For how many months, from the as-of date, above 0.</param>
/// <param name="Shared">What is left of an action where the rest is done once for several.</param>
public sealed record PortfolioPlanGoal(double EngineerDaysPerMonth, int Months, SharedActionConstants Shared)
{
    internal int TenthsPerMonth => (int)Math.Floor((EngineerDaysPerMonth * Tenths.PerDay) + Tenths.Tolerance);

    internal int BudgetTenths => (int)Math.Min(int.MaxValue, (long)TenthsPerMonth * Months);
}

/// <summary>The months of a plan: each from a day of the month to the day before the same one, as in the calendar of the summary.</summary>
/// <param name="AsOf">The first day.</param>
/// <param name="Goal">How many there are, and what each has.</param>
internal sealed record PlanCalendar(DateOnly AsOf, PortfolioPlanGoal Goal)
{
    public DateOnly FirstOf(int month) => AsOf.AddMonths(month);

    public int MonthOf(int tenths) => tenths / Goal.TenthsPerMonth;

    /// <summary>The day on which so much has been worked; engineers work at an even pace through each month, one action after another.</summary>
    public DateOnly DayAfter(int tenths)
    {
        var (month, into) = Math.DivRem(tenths, Goal.TenthsPerMonth);
        var days = FirstOf(month + 1).DayNumber - FirstOf(month).DayNumber;
        return FirstOf(month).AddDays((int)((long)days * into / Goal.TenthsPerMonth));
    }
}
