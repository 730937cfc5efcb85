using RiskApi.Core.Catalog;

namespace RiskApi.Agents.Tools;

/// <summary>A date of a model's life, and how far it is.</summary>
/// <param name="What">What happened or is to happen, named as in the API.</param>
/// <param name="On">The day, or the month where the day is not known.</param>
/// <param name="InDays">Days from the as-of date; negative where it has passed.</param>
internal sealed record LifeDate(string What, PartialDate On, int InDays)
{
    /// <summary>The dates that are on record, in the order of a life.</summary>
    public static IReadOnlyList<LifeDate> AllOf(Lifecycle? life, DateOnly asOf)
    {
        (string What, PartialDate? On)[] dates =
        [
            ("released", life?.ReleasedOn), ("notice given", life?.AnnouncedOn), ("not before", life?.NotBeforeOn), ("tentative end", life?.TentativeOn),
            ("retires", life?.RetiresOn),
        ];
        return
        [
            .. dates.Where(date => date.On is not null)
                .Select(date => new LifeDate(date.What, date.On!.Value, date.On.Value.Day.DayNumber - asOf.DayNumber)),
        ];
    }

    public string ToText(DateOnly asOf) => $"{(What == "retires" && InDays <= 0 ? "retired" : What)} {AgentWords.Day(On, asOf)}";
}
