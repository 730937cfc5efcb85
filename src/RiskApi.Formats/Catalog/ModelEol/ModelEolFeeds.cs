using System.Globalization;
using RiskApi.Core.Catalog;

namespace RiskApi.Formats.Catalog.ModelEol;

/// <summary>Writes the catalog, as known on a day, as model-eol/0.1 feeds.</summary>
internal static class ModelEolFeeds
{
    /// <summary>The models of one provider, which is the publisher.</summary>
    public static ModelEolFeed Of(Provider provider, CatalogView known, string source) => new()
    {
        Publisher = provider.Id,
        Generated = known.AsOf,
        Source = source,
        Policy = provider.Policy.MinimumNotice.FirstOrDefault(promise => promise is { Class: "ga", Days: not null })?.Days is { } days
            ? new(days, provider.Policy.Sources is [var first, ..] ? first : null)
            : null,
        Models = [.. Told(known).Where(model => model.Facts.Provider == provider.Id).Select(model => Entry(model, []))],
    };

    /// <summary>The models of every provider: those of one id together, the maker's own API first and the others as its distributions.</summary>
    public static ModelEolFeed Of(CatalogView known, string source) => new()
    {
        Publisher = "riskapi",
        Generated = known.AsOf,
        Source = source,
        Models =
        [
            .. Told(known)
                .GroupBy(model => model.Facts.Id, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Entry(group.ToLookup(model => IsFirstParty(model, known)))),
        ],
    };

    /// <summary>
    /// Models alone: endpoints and features are none, and where it is not known whether one is alive, an entry without a date would say that nothing is
    /// scheduled.
    /// </summary>
    private static IEnumerable<KnownModel> Told(CatalogView known) =>
        known.Models.Where(model => model is { Status: not ModelStatus.Unknown, Facts.IsModel: true });

    private static bool IsFirstParty(KnownModel model, CatalogView known) =>
        known.Catalog.Provider(model.Facts.Provider)!.FirstPartyMakers.Contains(model.Facts.Maker);

    private static ModelEolEntry Entry(ILookup<bool, KnownModel> sameId)
    {
        var own = sameId[true].FirstOrDefault();
        KnownModel[] others = [.. sameId[true].Skip(1), .. sameId[false]];
        return own is not null ? Entry(own, others) : new()
        {
            Id = others[0].Facts.Id,
            Aliases = [.. others.SelectMany(model => model.Facts.Aliases).Distinct().Order(StringComparer.Ordinal)],
            Notes = "Only the distributions are on record; nothing is said of the maker's own API.",
            Distributions = [.. others.Select(Distribution)],
        };
    }

    private static ModelEolEntry Entry(KnownModel known, IEnumerable<KnownModel> elsewhere)
    {
        var life = known.Lifecycle;
        var (shutdown, precision) = Shutdown(life);

        // An end without a day fits the format only as a distribution that is retired.
        var endedSomeDay = known.Status == ModelStatus.Retired && life.RetiresOn is null;
        ModelEolDistribution[] distributions = [.. (endedSomeDay ? [known] : Array.Empty<KnownModel>()).Concat(elsewhere).Select(Distribution)];

        return new()
        {
            Id = known.Facts.Id,
            Aliases = known.Facts.Aliases,
            Announced = Day(life.AnnouncedOn),
            Shutdown = shutdown,
            DatePrecision = precision,
            Replacement = life.Replacements is [var only] ? only : null,
            ReplacementOptions = life.Replacements is [_, _, ..] ? life.Replacements : null,
            Notes = Notes(life, endedSomeDay),
            Distributions = distributions is [] ? null : distributions,
        };
    }

    private static (string? Shutdown, string? Precision) Shutdown(Lifecycle life) => (life.RetiresOn, life.NotBeforeOn) switch
    {
        ({ IsMonthOnly: false } committed, _) => (committed.ToString(), "exact"),
        ({ } month, _) => (FirstOfMonth(month), "earliest"),
        (null, { IsMonthOnly: false } promised) => (promised.ToString(), "earliest"),
        (null, { } month) => (FirstOfMonth(month), "earliest"),
        _ => (null, null),
    };

    private static ModelEolDistribution Distribution(KnownModel model) => new(
        model.Facts.Provider,
        Day(model.Lifecycle.AnnouncedOn),
        Day(model.Lifecycle.RetiresOn),
        model.Status switch
        {
            ModelStatus.Retired => "retired",
            ModelStatus.Deprecated or ModelStatus.Legacy => "legacy",
            _ => "active",
        },
        model.Lifecycle.Sources is [var first, ..] ? first : null);

    private static string? Notes(Lifecycle life, bool endedSomeDay)
    {
        string?[] notes =
        [
            endedSomeDay ? "It has ended; the day is on no record." : null,
            life.RetiresOn is { IsMonthOnly: true } month ? $"Stops in {month}; the day is not known." : null,
            life.TentativeOn is { } tentative ? $"A date without commitment: {tentative}." : null,
            life.AnnouncedOn is { IsMonthOnly: true } announced ? $"Notice was given in {announced}; the day is not known." : null,
        ];

        return string.Join(' ', notes.OfType<string>()) is { Length: > 0 } text ? text : null;
    }

    private static string? Day(PartialDate? date) => date is { IsMonthOnly: false } day ? day.ToString() : null;

    private static string FirstOfMonth(PartialDate month) =>
        new DateOnly(month.Day.Year, month.Day.Month, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
