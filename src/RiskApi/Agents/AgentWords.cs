using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Web;

namespace RiskApi.Agents;

/// <summary>How answers to agents say things: exactly, and with what an agent would have to work out.</summary>
internal static class AgentWords
{
    private const int MostSources = 4;
    private const int MostSuggestions = 5;

    /// <summary>A day, and how far it is, as agents do not know today: <c>2026-12-15, in 16 days</c>.</summary>
    public static string Day(PartialDate day, DateOnly asOf) => $"{day}, {DayWords.Distance(day.Day.DayNumber - asOf.DayNumber)}";

    /// <inheritdoc cref="Day(PartialDate, DateOnly)"/>
    public static string Day(DateOnly day, DateOnly asOf) => Day((PartialDate)day, asOf);

    /// <summary>A probability, 0 to 1, in percent; what is not certain is never said to be.</summary>
    public static string Percent(double probability) => probability switch
    {
        > 0 and < 0.01 => "under 1 %",
        < 1 and > 0.99 => "over 99 %",
        _ => probability.ToString("P0", CultureInfo.InvariantCulture),
    };

    /// <summary>A price in US dollars per million tokens of input and output.</summary>
    public static string Price(decimal? input, decimal? output) =>
        input is null && output is null ? "price not on record" : $"${Number(input)} in, ${Number(output)} out per million tokens";

    /// <summary>Work: <c>9.5 engineer-days</c>.</summary>
    public static string Work(double engineerDays) => $"{Words.Of(engineerDays)} engineer-day{(engineerDays == 1 ? "" : "s")}";

    /// <summary>Where facts were read; empty where that is not known.</summary>
    public static string Sources(IReadOnlyList<string> sources) => sources is [] ? "" : $"Sources: {Some(sources, MostSources)}";

    /// <summary>What may have been meant by a name that means no single model; empty where nothing is near.</summary>
    public static string DidYouMean(IReadOnlyList<string> models) => models is [] ? "" : $"May be meant: {Some(models, MostSuggestions)}.";

    /// <summary>Some of several, and how many more there are; empty where there are none.</summary>
    public static string Some(IReadOnlyList<string> all, int most) =>
        string.Join("; ", all.Count > most ? all.Take(most).Append($"and {all.Count - most} more") : all);

    /// <summary>The lines of a text that say anything.</summary>
    public static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

    /// <summary>The day for which an answer holds, and the facts that it rests on.</summary>
    public static string AsOf(DateOnly asOf, string catalogVersion) => $"As of {Words.Of(asOf)}, catalog {catalogVersion}.";

    private static string Number(decimal? usd) => usd?.ToString("0.####", CultureInfo.InvariantCulture) ?? "?";
}
