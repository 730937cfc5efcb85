using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>What was known on one day, and what it let one expect: the catalog as of the day, the resolver, and a fitted forecast.</summary>
/// <remarks>Immutable to its users and safe to share between threads; forecasts are kept once made.</remarks>
public sealed class Outlook
{
    private readonly ModelResolver _resolver;
    private readonly FittedForecast _fitted;
    private readonly Lazy<LivingForecasts> _living;
    private readonly ModelOutlook?[] _models;

    /// <summary>Fits a forecast to what was known on a day.</summary>
    /// <param name="known">The catalog as of the day.</param>
    /// <param name="resolver">The resolver of the same catalog.</param>
    public Outlook(CatalogView known, ModelResolver resolver)
    {
        Known = known;
        _resolver = resolver;
        _fitted = new FittedForecast(known.Facts);
        _living = new(() => LivingForecasts.Of(known, _fitted));
        _models = new ModelOutlook?[known.Catalog.Models.Count];
        Unknown = _fitted.ForecastUnknownModel();
        SelfHosted = new OwnWeights(known.AsOf);
        SilentChanges = SilentChangeRates.Of(known.Facts);
    }

    private Outlook(Outlook actual, KnownModel supposed)
    {
        Known = actual.Known.Supposing(supposed);
        (_resolver, _fitted, _living, Unknown, SelfHosted, SilentChanges, Suggest) =
            (actual._resolver, actual._fitted, actual._living, actual.Unknown, actual.SelfHosted, actual.SilentChanges, actual.Suggest);
        _models = [.. actual._models];
        _models[Known.Catalog.IndexOf(supposed.Facts)] = null;
    }

    /// <summary>The catalog as of the day.</summary>
    public CatalogView Known { get; }

    /// <summary>The day.</summary>
    public DateOnly AsOf => Known.AsOf;

    /// <summary>The forecast of a model that the catalog does not hold.</summary>
    public RetirementForecast Unknown { get; }

    /// <summary>The forecast of weights that the organisation runs itself.</summary>
    public RetirementForecast SelfHosted { get; }

    /// <summary>The forecasts of all living models of the public record; made when they are first asked for, and kept.</summary>
    public LivingForecasts Living => _living.Value;

    /// <summary>How often names that can be moved are moved.</summary>
    public SilentChangeRates SilentChanges { get; }

    /// <summary>Finds the model strings that may have been meant by one that fits no model; it finds none where nothing else is said.</summary>
    public Func<ModelResolution, IReadOnlyList<string>> Suggest { get; init; } = _ => [];

    /// <summary>The outlook had something else been known of one model; the forecast stays fitted to what was known in fact.</summary>
    /// <param name="supposed">A model of <see cref="Known"/>, with other facts.</param>
    internal Outlook Supposing(KnownModel supposed) => new(this, supposed);

    /// <summary>Finds the model that a string means.</summary>
    /// <param name="text">Any form.</param>
    public ModelResolution Resolve(string text) => _resolver.Resolve(text, Known);

    /// <summary>The outlook of one model.</summary>
    /// <param name="model">A model of <see cref="Known"/>.</param>
    public ModelOutlook Of(KnownModel model)
    {
        // Two threads may both make it; the results are equal, and one is kept.
        ref var kept = ref _models[Known.Catalog.IndexOf(model.Facts)];
        return kept ??= new ModelOutlook(model, _fitted.Forecast(model)) { Recommended = [.. Recommended(model)] };
    }

    /// <summary>What the vendor names is read as its own, whatever other providers call theirs.</summary>
    private IEnumerable<Model> Recommended(KnownModel model) => model.Lifecycle.Replacements
        .Select(name => Resolve($"{model.Facts.Provider}/{name}").Known?.Facts)
        .OfType<Model>()
        .Where(other => other.Provider == model.Facts.Provider);
}

/// <summary>One model as known on a day, with the forecast of its retirement.</summary>
/// <param name="Known">The model as known.</param>
/// <param name="Retirement">The forecast.</param>
public sealed record ModelOutlook(KnownModel Known, RetirementForecast Retirement)
{
    /// <summary>The models that the vendor recommends instead and serves itself, best first.</summary>
    public required IReadOnlyList<Model> Recommended { get; init; }
}
