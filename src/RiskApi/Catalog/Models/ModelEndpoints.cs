using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Forecast;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Models;

/// <summary>Reads models as they were known on a date.</summary>
internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder api)
    {
        var models = api.MapGroup("/v1/models").WithTags(ApiTags.Models);

        models.MapGet("", List).Reads().WithName("listModels").Validate<ModelQuery>().GivesFields();
        models.MapGet("/{provider}/{**model:minlength(1)}", Get)
            .Reads()
            .WithName("getModel")
            .Validate<AsOfQuery>()
            .ProducesProblem(StatusCodes.Status404NotFound);

        // The path of comparisons stays theirs, so that it goes on saying which methods it takes.
        models.MapGet("/{name:regex(^(?!compare$))}", Find)
            .Reads()
            .WithName("findModel")
            .Validate<AsOfQuery>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists models as they were known on a date.</summary>
    /// <remarks>
    /// In order of provider and id, or of <c>sort</c>, in pages: follow <c>next</c>, or the <c>Link</c> header of the same address, until it is null.
    /// Models released after the as-of date are not listed, and later notices and revisions do not show. What is not on record of a model is
    /// unknown, so that a filter by what models can do leaves out some that could. Of what they can do the list has a short form: measures,
    /// sources and disagreements are shown with the single model.
    /// </remarks>
    /// <response code="200">A page of models.</response>
    internal static Ok<ModelPage> List([AsParameters] ModelQuery query, Outlooks outlooks, HttpContext http)
    {
        var outlook = outlooks.Of(query.AsOf?.Value);
        var limit = Paging.LimitOf(query.Limit);
        var order = ModelOrder.Of(query.Sort, outlook);
        KnownModel[] all = [.. ModelSelection.Of(outlook.Known, query)];
        KnownModel[] found = [.. order.Sort(all, ModelPlace.Read(Cursor.Read(query.Cursor))).Take(limit + 1)];
        var (items, next) = Paging.Page(http, found, limit, model => order.PlaceOf(model).Write(), ("asOf", $"{outlook.AsOf:yyyy-MM-dd}"));

        return TypedResults.Ok(new ModelPage([.. items.Select(model => ModelView.Of(model, outlook))], all.Length, next));
    }

    /// <summary>Gives one model as it was known on a date.</summary>
    /// <remarks>
    /// The model's id may hold slashes and colons, encoded or not. An alias gives the model that it meant on the as-of date. Unlike in lists,
    /// <c>capabilities</c> are whole: each group of facts with its source and the day of it, what others say differently, and how able the model
    /// was found by the as-of date.
    /// </remarks>
    /// <param name="provider" example="openai">The provider's id.</param>
    /// <param name="model" example="gpt-4.5-preview">The model's id at the provider, or an alias.</param>
    /// <param name="query">The as-of date.</param>
    /// <response code="200">The model.</response>
    /// <response code="404">The catalog holds no such provider or model, or it was not yet released.</response>
    internal static Results<Ok<ModelView>, ProblemHttpResult> Get(
        string provider, string model, [AsParameters] AsOfQuery query, Outlooks outlooks, TrackRecords records, HttpContext http)
    {
        var outlook = outlooks.Of(query.AsOf?.Value);
        var id = PathSegments.Decode(model);
        var resolution = outlook.Resolve($"{provider}/{id}");
        var isItsOwn = resolution.Match is MatchKind.Exact or MatchKind.Alias or MatchKind.SnapshotOfAlias or MatchKind.Deployment;
        if (outlook.Known.Catalog.Provider(provider) is not null)
        {
            return isItsOwn && resolution.Known is { } known && known.Facts.Provider == provider
                ? TypedResults.Ok(Whole(known, outlook, records))
                : UnknownModels.Problem(resolution, outlook);
        }

        // What other vendors host is called by its maker, as in meta-llama/Llama-3.3-70B-Instruct-Turbo.
        return isItsOwn && resolution.Known is { } named ? At(http, named, outlook, records)
            : resolution.Match is MatchKind.Ambiguous ? UnknownModels.Problem(resolution, outlook)
            : UnknownModels.Provider(provider, outlook.Known.Catalog);
    }

    /// <summary>Gives the model that a string means, as it was known on a date.</summary>
    /// <remarks>For whoever has a name without its provider: the answer is that of <c>GET /v1/resolve</c>, and the model's own path is in `Content-Location`.</remarks>
    /// <param name="name" example="gpt-4o">The string in any form that <c>GET /v1/resolve</c> understands and that has no slash.</param>
    /// <param name="query">The as-of date.</param>
    /// <response code="200">The model.</response>
    /// <response code="404">No model fits, or several do: the problem names them.</response>
    internal static Results<Ok<ModelView>, ProblemHttpResult> Find(
        string name, [AsParameters] AsOfQuery query, Outlooks outlooks, TrackRecords records, HttpContext http)
    {
        var outlook = outlooks.Of(query.AsOf?.Value);
        var resolution = outlook.Resolve(name);
        return resolution.Known is { } known ? At(http, known, outlook, records)
            : outlook.Known.Catalog.Provider(name) is { } provider ? UnknownModels.IsProvider(provider)
            : UnknownModels.Problem(resolution, outlook);
    }

    private static Ok<ModelView> At(HttpContext http, KnownModel known, Outlook outlook, TrackRecords records)
    {
        http.Response.Headers.ContentLocation = UnknownModels.PathOf(known);
        return TypedResults.Ok(Whole(known, outlook, records));
    }

    private static ModelView Whole(KnownModel known, Outlook outlook, TrackRecords records) => ModelView.Of(known, outlook) with
    {
        Capabilities = CapabilitiesView.Whole(known, outlook.AsOf),
        SaidAndCame = records.Last is { } record ? ProviderHeadlines.Of(record, known.Facts.Provider) : null,
    };
}
