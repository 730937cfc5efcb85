using RiskApi.Catalog;

namespace RiskApi.Advice;

/// <summary>What models cost, as far as is on record, for weighing them.</summary>
internal sealed class PriceList(CatalogView known)
{
    private readonly Lazy<ILookup<(string Maker, string Line), (int ReleasedDay, Prices Prices)>> _makers = new(() => known.Models
        .Where(model => model.Model is { Line: not null, InputUsdPerMillionTokens: > 0 }
            && model.Lifecycle.ReleasedOn is not null
            && known.Catalog.Provider(model.Model.Provider)!.FirstPartyMakers.Contains(model.Model.Maker))
        .ToLookup(model => (model.Model.Maker, model.Model.Line!), model => (model.Lifecycle.ReleasedOn!.Value.Day.DayNumber, Prices.Of(model.Model) with { AreTheMakers = true })));

    /// <summary>The prices of a model: the provider's own, else the maker's.</summary>
    public Prices Of(KnownModel known) =>
        Prices.Of(known.Model) is { Input: not null } own ? own
        : known is { Model.Line: { } line, Lifecycle.ReleasedOn.Day.DayNumber: var day }
            && _makers.Value[(known.Model.Maker, line)].OrderBy(one => Math.Abs(one.ReleasedDay - day)).FirstOrDefault() is { ReleasedDay: > 0 } closest
                ? closest.Prices
                : default;
}
