using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Catalog.Models;

/// <summary>The order of a list of models: by a key or by its opposite, those without a key last, and of equals by provider and id.</summary>
internal sealed class ModelOrder
{
    private const string ByCatalog = "";
    private const string ByPrice = "price";
    private const string ByRunway = "runway";
    private const string Descending = "-";
    private const double Median = 0.5;

    /// <summary>The words that a query may sort by.</summary>
    public static readonly IReadOnlyList<string> Words = [ByPrice, Descending + ByPrice, ByRunway, Descending + ByRunway];

    private readonly string _word;
    private readonly Func<KnownModel, decimal?>? _key;

    private ModelOrder(string word, Func<KnownModel, decimal?>? key) => (_word, _key) = (word, key);

    /// <summary>The word of the order that a query asks for; empty for that of the catalog.</summary>
    public static string WordOf(string? sort) => sort ?? ByCatalog;

    /// <summary>The order that a query asks for.</summary>
    /// <param name="sort">One of <see cref="Words"/>, or null.</param>
    /// <param name="outlook">What is forecast.</param>
    public static ModelOrder Of(string? sort, Outlook outlook)
    {
        return new(WordOf(sort), sort switch
        {
            null => null,
            ByPrice => model => model.BillUsd,
            Descending + ByPrice => model => -model.BillUsd,
            ByRunway => model => End(model),
            _ => model => -End(model),
        });

        decimal End(KnownModel model) => outlook.Of(model).Retirement.Quantile(Median).DayNumber;
    }

    /// <summary>Where a model stands.</summary>
    public ModelPlace PlaceOf(KnownModel model) => new(_word, _key?.Invoke(model), model.Facts.Provider, model.Facts.Id);

    /// <summary>The models in this order, from a place on.</summary>
    /// <param name="models">The models, in order of provider and id.</param>
    /// <param name="after">The place of the last model of the page before; null for the first page.</param>
    public IEnumerable<KnownModel> Sort(IEnumerable<KnownModel> models, ModelPlace? after)
    {
        var placed = models.Select(model => (Model: model, Place: PlaceOf(model))).Where(one => after is null || one.Place.CompareTo(after) > 0);
        return (_key is null ? placed : placed.OrderBy(one => one.Place)).Select(one => one.Model);
    }
}
