using RiskApi.Core.Scoring;

namespace RiskApi.Agents.Tools;

/// <summary>Until when a model is safe to rely on.</summary>
/// <param name="At90On">The day until which it answers with a probability of at least 90 %; the as-of date where it has stopped.</param>
/// <param name="At90Days">Days to it.</param>
/// <param name="At50On">The same of 50 %.</param>
/// <param name="At50Days">Days to it.</param>
internal sealed record SafeUntil(DateOnly At90On, int At90Days, DateOnly At50On, int At50Days)
{
    /// <summary>Counts the days.</summary>
    /// <param name="model">The model's reference or id; null where no single model fits, which is never safe.</param>
    /// <param name="days">For how many days it is safe.</param>
    /// <param name="asOf">The as-of date.</param>
    public static SafeUntil? Of(string? model, SafeDays days, DateOnly asOf) =>
        model is null ? null : new(asOf.AddDays(days.At90), days.At90, asOf.AddDays(days.At50), days.At50);

    public string ToText(DateOnly asOf) => At90On == At50On
        ? $"until {AgentWords.Day(At90On, asOf)}"
        : $"until {AgentWords.Day(At90On, asOf)}, at 90 %; until {AgentWords.Day(At50On, asOf)}, at 50 %";
}
