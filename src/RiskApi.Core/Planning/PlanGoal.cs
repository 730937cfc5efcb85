using RiskApi.Core.Advice;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Planning;

/// <summary>What a plan is to bring about; a target, a budget, or both.</summary>
/// <param name="TargetScore">The score to come down to, 0 to 100; null where the lowest is wanted.</param>
/// <param name="EffortBudgetDays">Engineer-days that may be spent, 0 or more; null where there is no limit.</param>
/// <param name="Actions">The kinds of action to choose from; null for <see cref="UsualActions"/>.</param>
public sealed record PlanGoal(double? TargetScore, double? EffortBudgetDays, IReadOnlyCollection<ActionKind>? Actions)
{
    /// <summary>
    /// All that take points off and keep what a dependency does: not pinning, which is not about the score, and not removing a caller, which gives its function
    /// up.
    /// </summary>
    public static readonly IReadOnlyCollection<ActionKind> UsualActions =
    [
        ActionKind.Migrate, ActionKind.LeavePreview, ActionKind.RetrainFineTune, ActionKind.AddFallback, ActionKind.RepairFallback,
        ActionKind.Bridge, ActionKind.BuildEvaluation, ActionKind.RouteThroughGateway, ActionKind.ShortenApprovals, ActionKind.PrepareReEmbedding,
    ];

    internal IReadOnlyCollection<ActionKind> Kinds => Actions ?? UsualActions;

    /// <summary>The budget in tenths of a day, in which all effort of a plan is counted.</summary>
    internal int BudgetTenths =>
        EffortBudgetDays is { } days ? (int)Math.Min(int.MaxValue, Math.Floor((days * Tenths.PerDay) + Tenths.Tolerance)) : int.MaxValue;
}

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
