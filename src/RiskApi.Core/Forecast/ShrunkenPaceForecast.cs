using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>The shrunken-pace method, fitted to what was known on one day.</summary>
internal sealed class ShrunkenPaceForecast(CatalogView known, PaceTable paces, DateKeeping keeping) : IFittedForecast
{
    public RetirementForecast Forecast(KnownModel model)
    {
        var life = model.Lifecycle;
        if (PublishedEnd.Of(model, known.AsOf) is { } published)
        {
            return published;
        }

        var pace = paces.Of(model.Model);
        var provider = known.Catalog.Provider(model.Model.Provider)!;
        var evidence = Evidence.OfPace(pace, model, provider, known.AsOf);
        var byPace = new PaceForecast(known.AsOf, pace, life.NotBeforeOn?.Day, life.HasNotice, ForecastBasis.Forecast, evidence);
        if (life.TentativeOn is not { } tentative || life.LastSeenAliveOn?.Day >= tentative.Day)
        {
            return byPace;
        }

        var holds = keeping.HoldsShare(provider.Id);
        return new TentativeEnd(tentative.Day, holds, byPace, Evidence.OfTentativeDate(tentative, holds, provider, known.AsOf) + " " + evidence);
    }

    public RetirementForecast ForecastUnknownModel() => new PaceForecast(
        known.AsOf, paces.OfAllModels, notBeforeOn: null, noticeGiven: false, ForecastBasis.Unknown, Evidence.OfUnknownModel(paces.OfAllModels));
}
