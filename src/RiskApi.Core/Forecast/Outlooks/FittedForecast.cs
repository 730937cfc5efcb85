using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Dates;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>The forecast method in use, fitted to what was known on one day.</summary>
/// <remarks>
/// A published date holds as often as the provider's dates have held. Without one there are two stages: a notice, at a hazard that
/// several facts about the model multiply, and a notice period. <c>Forecast/README.md</c> tells the method and how good it is.
/// </remarks>
public sealed class FittedForecast
{
    /// <summary>A short name of the method.</summary>
    public const string Method = "published dates as they have held, else notices at a pace of several factors";

    /// <summary>The version of the method, which tells kept forecasts apart; whoever changes what is forecast of the same facts raises it.</summary>
    public const string Version = "2";

    private readonly CatalogView _known;
    private readonly NoticeHazard _hazard;
    private readonly NoticePeriodDistributions _noticePeriods;
    private readonly DateRecord _dates;

    /// <summary>Fits the method.</summary>
    /// <param name="known">The catalog as known on the day; nothing later is used.</param>
    public FittedForecast(CatalogView known)
        : this(known, HazardSettings.Default)
    {
    }

    /// <summary>Fits the method with other settings than those in use.</summary>
    /// <param name="known">The catalog as known on the day; nothing later is used.</param>
    /// <param name="settings">The numbers of the method.</param>
    public FittedForecast(CatalogView known, HazardSettings settings)
    {
        NoticeHistory?[] histories = [.. known.Models.Select(model => NoticeHistory.Of(model, known.SeenOn(model), known.AsOf))];
        _known = known;
        _hazard = new NoticeHazard(known, histories, settings);
        _noticePeriods = new NoticePeriodDistributions(known, histories, settings);
        _dates = new DateRecord(known, settings);
    }

    /// <summary>Forecasts the retirement of a model.</summary>
    /// <param name="model">A model of the view it was fitted to.</param>
    public RetirementForecast Forecast(KnownModel model)
    {
        var life = model.Lifecycle;
        if (model.Status == ModelStatus.Retired)
        {
            return new PastEnd(
                _known.AsOf, life.RetiresOn?.Day, () => Evidence.Fact(life.RetiresOn is null ? EvidenceWords.OfUnrecordedEnd : EvidenceWords.OfPastDate(life)));
        }

        var seenOn = _known.SeenOn(model);
        var unchanged = From(_known.AsOf, model);
        return seenOn == _known.AsOf ? unchanged : new AgedForecast(From(seenOn, model), unchanged, () => unchanged.Evidence with
        {
            Text = unchanged.Evidence.Text + EvidenceWords.OfAge(seenOn),
        });
    }

    /// <summary>Forecasts the retirement of a model that the catalog does not hold.</summary>
    public RetirementForecast ForecastUnknownModel() => AtThePaceOfAll(_known.AsOf, EvidenceWords.OfUnknownModel);

    /// <summary>How long endpoints, versions and SDKs live is on no record: too few have ended, and their beginnings are not known.</summary>
    private HazardForecast OfSurface(DateOnly day) => AtThePaceOfAll(day, EvidenceWords.OfSurface);

    private HazardForecast AtThePaceOfAll(DateOnly day, Func<Comparable, string> words) => new(
        day,
        _hazard.CurveOfUnknown,
        _noticePeriods.OfAllModels,
        notBeforeOn: null,
        () => new(words(_hazard.OfAllModels), _hazard.OfAllModels, []),
        ForecastBasis.Unknown);

    /// <summary>The forecast from a day on, as far as was known by then.</summary>
    private RetirementForecast From(DateOnly day, KnownModel model)
    {
        var life = model.Lifecycle;
        var byHazard = ByHazard(day, model);
        var provider = _known.Catalog.Provider(model.Facts.Provider)!;
        if (life.RetiresOn is { } retires)
        {
            var prospect = Prospect(retires, EndDateKind.Retires);
            return new DatedEnd(
                retires.Day, isCommitted: true, prospect, byHazard, () => Evidence.Fact(EvidenceWords.OfCommittedDate(life, prospect, _dates, provider)));
        }

        if (life.TentativeOn is { } tentative && !(life.LastSeenAliveOn?.Day >= tentative.Day))
        {
            var prospect = Prospect(tentative, EndDateKind.Tentative);
            return new DatedEnd(tentative.Day, isCommitted: false, prospect, byHazard, () => byHazard.Evidence with
            {
                Text = $"{EvidenceWords.OfTentativeDate(tentative, prospect, _dates, provider, _known.AsOf)} {byHazard.Evidence.Text}",
            });
        }

        return model.Facts.IsSurface ? OfSurface(day) : byHazard;

        DateProspect Prospect(PartialDate endsOn, EndDateKind kind) => _dates.Of(kind).At(Math.Max(0, endsOn.Day.DayNumber - day.DayNumber));
    }

    private HazardForecast ByHazard(DateOnly day, KnownModel model)
    {
        var distribution = _noticePeriods.Of(model.Facts);
        var curve = HazardCurve.Of(_hazard.ProfileOf(model), _hazard, model.Lifecycle.ReleasedOn?.Day, day);
        if (model.Lifecycle.HasNotice)
        {
            // Notice without a date: the hazard of notices stands in for that of the unknown end. Such notices are few, and most dragged
            // on for longer than any notice period.
            distribution = distribution with { UnrecordedShare = 1 };
            curve = curve.Until(_hazard.Settings.UndatedNoticeDays, _hazard.Settings.UndatedNoticeRatio);
        }

        return new(day, curve, distribution, model.Lifecycle.NotBeforeOn?.Day, Explain);

        Evidence Explain()
        {
            var provider = _known.Catalog.Provider(model.Facts.Provider)!;
            var comparable = _hazard.ComparableWith(model.Facts);
            var effects = HazardExplanation.Of(curve, distribution, _hazard, model, provider, day);
            return new(EvidenceWords.OfHazard(comparable, distribution, effects, model, provider, day), comparable, effects);
        }
    }
}
