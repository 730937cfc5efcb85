using RiskApi.Catalog;

namespace RiskApi.Forecast;

/// <summary>The forecast of a model whose end is committed or past.</summary>
internal static class PublishedEnd
{
    /// <summary>The forecast, or null where no end is published.</summary>
    public static KnownEnd? Of(KnownModel model, DateOnly asOf)
    {
        var life = model.Lifecycle;
        if (life.RetiresOn is { } retires)
        {
            return new(asOf, retires.Day, Evidence.OfPublishedDate(life, asOf));
        }

        return model.Status == ModelStatus.Retired ? new(asOf, null, Evidence.OfUnrecordedEnd) : null;
    }
}
