namespace RiskApi.Core.Catalog;

/// <summary>The catalog reduced to what was known on one day: later releases, notices and revisions do not exist in it.</summary>
public sealed class CatalogView
{
    private readonly KnownModel?[] _models;
    private readonly int[] _positions;

    internal CatalogView(CatalogSnapshot catalog, DateOnly asOf)
    {
        Catalog = catalog;
        AsOf = asOf;
        _models = [.. catalog.Models.Select(model => KnownModel.AsOf(model, catalog.Provider(model.Provider)!.CheckedOn, asOf))];
        HideExpired(_models);
        Models = [.. _models.OfType<KnownModel>()];
        Facts = this;
        _positions = new int[_models.Length];
        for (var (i, position) = (0, 0); i < _models.Length; i++)
        {
            _positions[i] = _models[i] is null ? -1 : position++;
        }
    }

    private CatalogView(CatalogView actual, KnownModel supposed)
    {
        (Catalog, AsOf, _positions, Facts) = (actual.Catalog, actual.AsOf, actual._positions, actual.Facts);
        _models = [.. actual._models];
        _models[Catalog.IndexOf(supposed.Facts)] = supposed;
        Models = [.. _models.OfType<KnownModel>()];
    }

    private CatalogView(CatalogView facts, KnownModel?[] overridden)
    {
        (Catalog, AsOf, _positions, _models, Facts) = (facts.Catalog, facts.AsOf, facts._positions, overridden, facts);
        Models = [.. _models.OfType<KnownModel>()];
    }

    /// <summary>The catalog behind it.</summary>
    public CatalogSnapshot Catalog { get; }

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Every model released by then, or whose release is not on record, in order of provider and id.</summary>
    public IReadOnlyList<KnownModel> Models { get; }

    /// <summary>The same view by the record alone, without the organisation's overrides: what forecasts are fitted to.</summary>
    internal CatalogView Facts { get; private init; }

    /// <summary>A model as it was known, or null where it was not yet released.</summary>
    /// <param name="model">A model of the same catalog.</param>
    public KnownModel? Find(Model model) => _models[Catalog.IndexOf(model)];

    /// <summary>A model as it was known, or null where there is none of that name or it was not yet released.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="id">The model's own id; aliases are the resolver's business.</param>
    public KnownModel? Find(string provider, string id) => Catalog.Find(provider, id) is { } model ? Find(model) : null;

    /// <summary>Whether what a provider changes on a day was public: the day had come, or its facts had been checked, which say it.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="on">The day of the change.</param>
    public bool IsPublic(Provider provider, DateOnly on) => ModelTerms.IsPublic(on, provider.CheckedOn, AsOf);

    /// <summary>Whether a provider's facts had been checked by the day: what they say without a day of its own was public then.</summary>
    /// <param name="provider">The id of a provider of the catalog.</param>
    public bool IsChecked(string provider) => Catalog.Provider(provider)!.CheckedOn <= AsOf;

    /// <summary>The last day on which a notice about a model would have been seen: the day its provider was read, or it was seen alive itself.</summary>
    /// <param name="model">A model of the view.</param>
    internal DateOnly SeenOn(KnownModel model)
    {
        var provider = Catalog.Provider(model.Facts.Provider)!;
        var seen = provider.IsPrivate ? AsOf : model.Lifecycle.LastSeenAliveOn?.Day ?? provider.ReadOn;
        return seen < AsOf ? seen : AsOf;
    }

    /// <summary>The view with the organisation's overrides.</summary>
    internal CatalogView Overridden()
    {
        if (Catalog.Overrides.Count == 0)
        {
            return this;
        }

        KnownModel?[] models = [.. _models];
        foreach (var (model, overrides) in OverriddenModelsOf(Catalog))
        {
            var index = Catalog.IndexOf(model);
            models[index] = OverriddenModels.Apply(models[index], overrides, Catalog.Provider(model.Provider)!.CheckedOn, AsOf);
        }

        return new(this, models);
    }

    private static IEnumerable<(Model Model, CatalogOverride[] Overrides)> OverriddenModelsOf(CatalogSnapshot catalog) =>
        from overrides in catalog.OverridesOf
        let model = catalog.Find(overrides.First().ProviderId, overrides.First().ModelId)
        where model is not null
        select (model, overrides.ToArray());

    /// <summary>An organisation's own model is known while an override holds that describes it.</summary>
    private void HideExpired(KnownModel?[] models)
    {
        foreach (var (model, overrides) in OverriddenModelsOf(Catalog).Where(one => Catalog.Provider(one.Model.Provider)!.IsPrivate))
        {
            var isKnown = overrides.Any(held =>
                held.PrivateModel is { } known && (AsOf < held.ExpiresOn || held.ExpiresOn is null) && (known.ReleasedOn?.Day ?? held.RecordedOn) <= AsOf);
            var index = Catalog.IndexOf(model);
            models[index] = isKnown ? models[index] : null;
        }
    }

    /// <summary>The same view with other facts about one of its models.</summary>
    internal CatalogView Supposing(KnownModel supposed) => new(this, supposed);

    /// <summary>Where a model stands in <see cref="Models"/>.</summary>
    internal int PositionOf(KnownModel model) => _positions[Catalog.IndexOf(model.Facts)];
}
