using FluentValidation;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Assessments.Comparisons;
using RiskApi.Catalog.Forecast;
using RiskApi.Catalog.Models;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Shell;
using RiskApi.Portfolio;

namespace RiskApi.Pages.Models;

/// <summary>Shows models: a list to search, each by itself, and several side by side.</summary>
internal static class ModelsEndpoints
{
    /// <summary>As many as fit beside one another.</summary>
    public const int MostCompared = 4;

    public static void MapModelPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(ModelPaths.All, List).Reads();
        pages.MapGet(ModelPaths.Compare, Compare).Reads();
        pages.MapGet(ModelPaths.All + "/{provider}/{**model:minlength(1)}", Show).Reads();
    }

    /// <summary>The address of a comparison.</summary>
    public static string CompareAddress(IReadOnlyList<string> models) =>
        ModelPaths.Compare + new QueryBuilder(models.Take(MostCompared).Select(model => KeyValuePair.Create("model", model)));

    internal static IResult List(Outlooks outlooks, HttpContext http)
    {
        var (query, outlook) = (ModelsQuery.Of(http.Request.Query), outlooks.Of(null));

        // What can still be called is looked for more often than what has stopped.
        var found = ModelSelection.Of(outlook.Known, query.ToQuery()).OrderBy(model => model.Status == ModelStatus.Retired);
        return PageAnswers.Show<ModelsPage>(http, new ModelsView(query, outlook, [.. found]));
    }

    internal static async Task<IResult> Show(
        string provider, string model, Outlooks outlooks, TrackRecords records, Assessor assessor, PortfolioAnswers answers, HttpContext http,
        CancellationToken cancel)
    {
        var found = ModelEndpoints.Get(provider, model, new(), outlooks, records, http);
        if (found.Result is not Ok<ModelView> { Value: { } view })
        {
            return found.Result;
        }

        var (outlook, reference) = (outlooks.Of(null), $"{view.Provider}/{view.Model}");
        var project = new Project(reference, null, [new Dependency { Model = reference }]);
        var assessed = new Assessed(project, assessor.Assess(project, Horizon.DefaultDays, outlook));
        var users = await PortfolioEndpoints.GetImpact(new(), new() { Model = reference }, answers, cancel);
        return users.Result is not Ok<PortfolioImpact> { Value: { } impact }
            ? users.Result
            : PageAnswers.Show<ModelPage>(
                http, new ModelPageView(view, assessed.Assessment.Dependencies[0], InlinePicture.Of(CurvePicture.Of(assessed, outlook)), impact, outlook.AsOf));
    }

    internal static IResult Compare(IValidator<ModelComparisonInput> validator, Outlooks outlooks, Assessor assessor, HttpContext http)
    {
        string[] names = [.. http.Request.Query["model"].OfType<string>().Select(name => name.Trim()).Where(name => name is not "")];
        var input = new ModelComparisonInput { Models = names };
        var isAsked = http.Request.Query.ContainsKey("model");
        var faults = !isAsked ? FormFaults.None
            : names.Length is < 2 or > MostCompared ? new([("models", $"Name 2 to {MostCompared} models; {names.Length} {(names.Length == 1 ? "is" : "are")} named.")])
            : FormFaults.Of(validator.Validate(input));
        return PageAnswers.Show<ComparePage>(
            http, new CompareView(names, faults, isAsked && faults.IsEmpty ? ModelComparisonEndpoints.Compare(input, outlooks, assessor).Value : null));
    }
}
