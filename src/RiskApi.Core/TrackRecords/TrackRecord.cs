using RiskApi.Catalog;
using RiskApi.Forecast;

namespace RiskApi.TrackRecords;

/// <summary>How a provider has treated its models so far, as known on the as-of date.</summary>
/// <param name="Classes">Lifespans and notice periods by class of model; classes without a model are left out.</param>
/// <param name="MovedDates">How published dates were moved.</param>
public sealed record TrackRecord(IReadOnlyList<ClassRecord> Classes, MovedDates MovedDates)
{
    /// <summary>Reads the record of a provider.</summary>
    /// <param name="known">The catalog as of the date.</param>
    /// <param name="provider">The provider's id.</param>
    public static TrackRecord Of(CatalogView known, string provider)
    {
        var models = known.Models.Where(model => model.Model.Provider == provider && model.Model.Kind != ModelKind.Other).ToArray();

        return new(
            [
                .. models
                    .GroupBy(model => ModelClasses.Of(model.Model))
                    .OrderBy(@class => @class.Key)
                    .Select(@class => ClassRecord.Of(@class.Key, [.. @class], known.AsOf)),
            ],
            MovedDates.Of(models, known.AsOf));
    }
}
