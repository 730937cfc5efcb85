using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>A provider's promise of a minimum notice for a class of models, and what became of it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Days">The notice promised, above 0.</param>
/// <param name="PromisedOn">Since when.</param>
/// <param name="Cases">The notices given since, oldest first, one per day: the shortest of it.</param>
/// <param name="KeptShare">The probability that the next one keeps it, 0 to 1: the cases, weighed with a prior.</param>
public sealed record NoticePromise(ModelClass Class, int Days, DateOnly PromisedOn, IReadOnlyList<PromiseCase> Cases, double KeptShare)
{
    // "Six months" is 180 to 184 days, and a notice is dated a day or two off at times.
    private const int GraceDays = 3;

    /// <summary>What a provider had promised by the as-of date, and what became of it.</summary>
    /// <param name="known">The catalog as known on the day.</param>
    /// <param name="provider">The provider.</param>
    public static IReadOnlyList<NoticePromise> Of(CatalogView known, Provider provider) =>
    [
        .. ModelClasses.All
            .Select(@class => Of(known, provider, @class, HazardSettings.Default))
            .OfType<NoticePromise>()
            .Select(promise => promise with { KeptShare = Rounded.Probability(promise.KeptShare) }),
    ];

    /// <summary>What a provider had promised for a class by the as-of date; null where nothing.</summary>
    /// <param name="known">The catalog as known on the day.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="class">The class.</param>
    /// <param name="settings">The numbers of the method.</param>
    public static NoticePromise? Of(CatalogView known, Provider provider, ModelClass @class, HazardSettings settings)
    {
        var promise = provider.Policy.MinimumNotice
            .Where(one => one.Class == @class.PolicyName() && one.Days > 0 && Since(one) <= known.AsOf)
            .MaxBy(one => one.Days);
        if (promise is not { Days: { } days })
        {
            return null;
        }

        PromiseCase[] cases =
        [
            .. known.Models
                .Where(model => model.Facts.Provider == provider.Id && model.Facts.IsModel && ModelClasses.Of(model.Facts) == @class)
                .Where(model => model.Lifecycle is { NoticeDays: not null, AnnouncedOn: { } announced } && announced.Day > Since(promise))
                .GroupBy(model => model.Lifecycle.AnnouncedOn!.Value.Day)
                .OrderBy(sameDay => sameDay.Key)
                .Select(sameDay => sameDay.MinBy(model => model.Lifecycle.NoticeDays)!)
                .Select(model => (model.Facts.Reference, model.Lifecycle.AnnouncedOn!.Value.Day, NoticeDays: model.Lifecycle.NoticeDays!.Value))
                .Select(shortest => new PromiseCase(shortest.Reference, shortest.Day, shortest.NoticeDays, shortest.NoticeDays >= days - GraceDays)),
        ];
        var weight = settings.PriorPromises;

        return new(@class, days, Since(promise), cases, ((weight * settings.PriorKeptShare) + cases.Count(one => one.IsKept)) / (weight + cases.Length));

        DateOnly Since(Promise one) => one.PromisedOn?.Day ?? provider.CheckedOn;
    }
}

/// <summary>A notice that kept or broke a promise.</summary>
/// <param name="Model">The model reference.</param>
/// <param name="AnnouncedOn">The day of the notice.</param>
/// <param name="NoticeDays">The days of notice given.</param>
/// <param name="IsKept">Whether that is what was promised.</param>
public sealed record PromiseCase(string Model, DateOnly AnnouncedOn, int NoticeDays, bool IsKept);
