using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>Which forecasts the rolling-origin test makes: on which days, for which models, how far ahead.</summary>
/// <param name="ReadOn">The providers whose models are judged, each with the day on which it was last read: nothing is known of it after that.</param>
/// <param name="FirstOn">The first day on which forecasts are made; the others are the first of each month after it.</param>
/// <param name="HorizonsDays">How far ahead the forecasts look, in days.</param>
public sealed record RollingOriginProtocol(IReadOnlyDictionary<string, DateOnly> ReadOn, DateOnly FirstOn, IReadOnlyList<int> HorizonsDays)
{
    /// <summary>The day before which the method's numbers were chosen; forecasts made from then on were not looked at for that.</summary>
    public static readonly DateOnly ChosenBefore = new(2026, 1, 1);

    /// <summary>The providers that vendors' own decisions show at, with enough of them on record.</summary>
    private static readonly HashSet<string> FirstParty = ["openai", "anthropic", "gemini-api", "vertex-ai", "bedrock", "mistral", "groq", "cohere"];

    /// <summary>The last day on record.</summary>
    public DateOnly RecordEndsOn => ReadOn.Values.DefaultIfEmpty(DateOnly.MinValue).Max();

    /// <summary>The protocol in use: first-party providers, monthly from 2024, at 90, 180, 365 and 730 days.</summary>
    /// <param name="catalog">The catalog.</param>
    public static RollingOriginProtocol Of(CatalogSnapshot catalog) => new(
        catalog.Providers.Where(provider => FirstParty.Contains(provider.Id)).ToDictionary(provider => provider.Id, provider => provider.ReadOn),
        new(2024, 1, 1),
        [90, 180, 365, 730]);

    /// <summary>The same for a record that ends on a day at the latest.</summary>
    /// <param name="day">The day.</param>
    public RollingOriginProtocol Until(DateOnly day) =>
        this with { ReadOn = ReadOn.ToDictionary(read => read.Key, read => read.Value < day ? read.Value : day) };

    /// <summary>Whether a model is judged: its release is on record, the day of its end is not lost, and it is a model.</summary>
    /// <param name="model">The model.</param>
    public bool Judges(Model model) =>
        ReadOn.ContainsKey(model.Provider) && model.ReleasedOn is not null && model.IsModel && !model.EndedOnUnknownDay;

    /// <summary>The last day for which it is known whether a judged model was alive; an end that nobody saw is neither an end nor a life.</summary>
    /// <param name="model">The model.</param>
    public DateOnly ObservedUntil(Model model) => ObservedUntil(model, ReadOn[model.Provider]);

    /// <summary>The same for a model of any provider.</summary>
    /// <param name="model">A model of which the day of the end is not lost.</param>
    /// <param name="read">The day on which its provider was last read.</param>
    public static DateOnly ObservedUntil(Model model, DateOnly read)
    {
        var until = model.RetiresOn is not null ? read
            : model.LastSeenAliveOn?.Day
                ?? (model.TentativeOn?.Day <= read ? model.TentativeOn.Value.Day.AddDays(-1) : read);
        return until < read ? until : read;
    }

    /// <summary>Whether a judged model counts on a day: released by then, and not stopped.</summary>
    /// <param name="model">The model.</param>
    /// <param name="on">The day.</param>
    public bool IsAlive(Model model, DateOnly on) => Judges(model) && model.ReleasedOn?.Day <= on && !(model.RetiresOn?.Day <= on);

    /// <summary>The days on which forecasts are made whose horizon ends within the record.</summary>
    /// <param name="horizonDays">How far ahead they look; 0 for every day of the record.</param>
    public IEnumerable<DateOnly> Dates(int horizonDays) => DatesFrom(FirstOn, horizonDays, RecordEndsOn);

    internal static IEnumerable<DateOnly> DatesFrom(DateOnly first, int horizonDays, DateOnly last)
    {
        for (var on = first; on.DayNumber + horizonDays <= last.DayNumber; on = on.AddMonths(1))
        {
            yield return on;
        }
    }
}

/// <summary>Counts as if every notice had named its final date from the start, and as if nobody had published a date without committing to it.</summary>
/// <remarks>That knows too much, as dates are moved; it is how published comparisons count, so it makes figures comparable with theirs.</remarks>
public static class FinalDates
{
    /// <summary>The catalog without what was published before the dates in force.</summary>
    /// <param name="catalog">The catalog.</param>
    public static CatalogSnapshot Of(CatalogSnapshot catalog) => new(
        catalog.Version,
        catalog.Providers.Select(provider => provider with
        {
            Models = [.. provider.Models.Select(model => model with { Revisions = [], TentativeOn = null, LastSeenAliveOn = null })],
        }),
        catalog.Lines);
}
