using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Catalog.Resolution;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Web;
using RiskApi.Web.Errors;

namespace RiskApi.Catalog.Models;

/// <summary>The problems of names that mean no single model, with what may have been meant.</summary>
internal static class UnknownModels
{
    private const int MostCandidatesNamed = 5;

    /// <summary>The path of a model.</summary>
    public static string PathOf(KnownModel model) => $"/v1/models/{model.Facts.Provider}/{Uri.EscapeDataString(model.Facts.Id)}";

    public static ProblemHttpResult Problem(ModelResolution resolution, Outlook outlook) => resolution.Match is MatchKind.Ambiguous
        ? Problems.Of(ProblemType.AmbiguousModel, $"{resolution.Because} Ask for one of them: {string.Join(", ", Paths(resolution.Candidates))}.")
        : Problems.Of(
            ProblemType.UnknownModel,
            $"{resolution.Because}{Nearest.Question(outlook.Suggest(resolution))} GET /v1/resolve?model={Uri.EscapeDataString(resolution.Requested)} tries other spellings.");

    public static ProblemHttpResult Provider(string id, CatalogSnapshot catalog) => Problems.Of(
        ProblemType.UnknownProvider, $"There is no provider '{id}'.{Nearest.Question(ModelSuggestions.OfProvider(id, catalog))} GET /v1/providers lists them.");

    public static ProblemHttpResult IsProvider(Provider provider) => Problems.Of(
        ProblemType.UnknownModel, $"'{provider.Id}' is a provider; GET /v1/models?provider={provider.Id} lists its models.");

    private static IEnumerable<string> Paths(IReadOnlyList<KnownModel> candidates)
    {
        var paths = candidates.Take(MostCandidatesNamed).Select(PathOf);
        return candidates.Count > MostCandidatesNamed ? paths.Append($"{candidates.Count - MostCandidatesNamed} more") : paths;
    }
}
