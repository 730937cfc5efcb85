using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>Age against the mean lifespan of the provider's retired models, or of all retired models where the provider has none.</summary>
internal static class MeanLifespans
{
    public static RetirementProbability Fit(CatalogView known, RollingOriginProtocol protocol)
    {
        KnownModel[] retired = [.. known.Models.Where(model => protocol.Judges(model.Model) && model.Lifecycle.RetiresOn?.Day <= known.AsOf)];
        var byProvider = retired.GroupBy(model => model.Model.Provider).ToDictionary(group => group.Key, MeanDays);
        var overall = retired is [] ? double.PositiveInfinity : MeanDays(retired);

        return (model, withinDays) => model.Lifecycle.AgeDays + withinDays >= byProvider.GetValueOrDefault(model.Model.Provider, overall) ? 1 : 0;
    }

    private static double MeanDays(IEnumerable<KnownModel> models) => models.Average(model => model.Lifecycle.LifespanDays!.Value);
}
