using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RiskApi.Access.Roles;
using RiskApi.Storage.Catalog;
using RiskApi.Web.Document;

namespace RiskApi.Catalog.Sources;

/// <summary>Shows how the fetching of sources goes.</summary>
internal static class SourceEndpoints
{
    public static void MapCatalogSources(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/catalog/sources", List).Reads().WithTags(ApiTags.Catalog).WithName("listCatalogSources");

    /// <summary>Lists the sources that are fetched on a schedule, and how that goes.</summary>
    /// <remarks>Sources are configured in the section `CatalogSources`; without one, nothing is fetched.</remarks>
    /// <response code="200">The sources.</response>
    internal static async Task<Ok<SourcePage>> List(IOptions<CatalogSourceOptions> options, SourceStore states, CancellationToken cancel)
    {
        var known = (await states.All(cancel)).ToDictionary(state => state.Name);
        return TypedResults.Ok(new SourcePage([.. options.Value.Sources.Select(source => SourceView.Of(source, known.GetValueOrDefault(source.Name)))]));
    }
}

/// <summary>A source that is fetched on a schedule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its address, without its query.</param>
/// <param name="IntervalHours">Hours between fetches.</param>
/// <param name="Applies">Whether what it says is applied, and not only previewed.</param>
/// <param name="CheckedAt">When it was tried last; null where it was not yet.</param>
/// <param name="SucceededAt">When it went well last.</param>
/// <param name="NextAt">When it is tried next; null where it is due.</param>
/// <param name="Failures">Failures since it went well last.</param>
/// <param name="Problem">Why it failed last; null where it did not.</param>
/// <param name="ImportId">The last import made of it.</param>
internal sealed record SourceView(
    string Name,
    string Address,
    double IntervalHours,
    bool Applies,
    DateTimeOffset? CheckedAt,
    DateTimeOffset? SucceededAt,
    DateTimeOffset? NextAt,
    int Failures,
    string? Problem,
    string? ImportId)
{
    public static SourceView Of(CatalogSource source, SourceState? state) => new(
        source.Name,
        new Uri(source.Url).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
        source.IntervalHours,
        source.Apply,
        state?.CheckedAt,
        state?.SucceededAt,
        state?.NextAt,
        state?.Failures ?? 0,
        state?.Problem,
        state?.ImportId);
}

/// <summary>The sources.</summary>
/// <param name="Items">The sources, in order of configuration.</param>
internal sealed record SourcePage(IReadOnlyList<SourceView> Items);
