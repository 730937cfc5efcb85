using RiskApi.Access.Roles;
using RiskApi.Catalog.Models;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Pages.Shell;

namespace RiskApi.Pages.Models;

/// <summary>Completes names of models as one types.</summary>
internal static class ModelNameEndpoints
{
    public const string Path = "/model-names";

    private const int Most = 15;
    private const int LongestSearch = 200;

    public static void MapModelNames(this IEndpointRouteBuilder pages) => pages.MapGet(Path, Complete).Reads();

    /// <summary>The names that have what is typed, whatever the field is called; models that have stopped are last.</summary>
    internal static IResult Complete(Outlooks outlooks, HttpContext http)
    {
        var typed = http.Request.Query.Select(field => field.Value.ToString()).FirstOrDefault(text => text.Length is > 0 and <= LongestSearch) ?? "";
        var (provider, words) = typed.Split('/', 2) is [var before, var after] ? (before, after) : (null, typed);
        KnownModel[] found =
        [
            .. ModelSelection.Of(outlooks.Of(null).Known, new() { Q = words })
                .Where(model => !model.Facts.IsSurface && (provider is null || model.Facts.Provider.StartsWith(provider, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(model => model.Status == ModelStatus.Retired)
                .Take(typed is "" ? 0 : Most),
        ];
        return PageAnswers.Show<ModelNames>(http, found);
    }
}
