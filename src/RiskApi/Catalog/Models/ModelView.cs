using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Catalog.Models;

/// <summary>A model as it was known on the as-of date.</summary>
/// <param name="Provider">The provider that serves it.</param>
/// <param name="Model">Its id at the provider.</param>
/// <param name="Maker">Who trained it.</param>
/// <param name="Line">Its succession line: the models that replace one another. Null for endpoints and features.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Stage">What the vendor called it at release; null where that is not known.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Aliases">Other ids that always mean it.</param>
/// <param name="MovingAliases">Other ids that mean it now and can be moved.</param>
/// <param name="InputUsdPerMillionTokens">List price of input in US dollars per million tokens.</param>
/// <param name="OutputUsdPerMillionTokens">List price of output in US dollars per million tokens.</param>
/// <param name="ContextTokens">Context window in tokens.</param>
/// <param name="Capabilities">What it takes, gives and can do.</param>
/// <param name="Lifecycle">Its life.</param>
/// <param name="Forecast">When it will stop.</param>
/// <param name="Note">Oddities of the facts as they were last checked; null for days before that.</param>
internal sealed record ModelView(
    string Provider,
    string Model,
    string Maker,
    string? Line,
    ModelKind Kind,
    ReleaseStage? Stage,
    ModelStatus Status,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> MovingAliases,
    decimal? InputUsdPerMillionTokens,
    decimal? OutputUsdPerMillionTokens,
    int? ContextTokens,
    CapabilitiesView Capabilities,
    Lifecycle Lifecycle,
    ForecastSummary Forecast,
    string? Note)
{
    /// <summary>What was said of the provider's models and what came, by the last track record; null in lists, before the first one is computed, and where they are not judged.</summary>
    public ProviderHeadlines? SaidAndCame { get; init; }

    public static ModelView Of(KnownModel known, Outlook outlook)
    {
        var model = known.Facts;
        return new(
            model.Provider,
            model.Id,
            model.Maker,
            model.Line,
            model.Kind,
            model.Stage,
            known.Status,
            model.Aliases,
            model.MovingAliases,
            known.Price.InputUsdPerMillionTokens,
            known.Price.OutputUsdPerMillionTokens,
            known.ContextTokens,
            CapabilitiesView.Short(known, outlook.AsOf),
            known.Lifecycle,
            outlook.Living.Beside(outlook.Of(known).Retirement.Summary),
            outlook.Known.IsChecked(model.Provider) ? model.Note : null);
    }
}

/// <summary>A page of models, in order of provider and id, or as asked for.</summary>
/// <param name="Items">The models.</param>
/// <param name="Total">Models on all pages.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ModelPage(IReadOnlyList<ModelView> Items, int Total, string? Next);
