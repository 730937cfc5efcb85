using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Portfolio.Waves;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Shell;
using RiskApi.Portfolio;
using RiskApi.Portfolio.Worklists;

namespace RiskApi.Pages.WhatBreaks;

/// <summary>Shows what breaks when a provider or a model stops, or by a day.</summary>
internal static class WhatBreaksEndpoints
{
    public static void MapWhatBreaks(this IEndpointRouteBuilder pages) => pages.MapGet(WhatBreaksQuery.Path, Show).Reads();

    internal static async Task<IResult> Show(
        PortfolioAnswers answers, WorklistAnswers worklist, CatalogSnapshot catalog, IValidator<ImpactQuery> impacts, IValidator<WorklistQuery> lines,
        HttpContext http, CancellationToken cancel)
    {
        var query = WhatBreaksQuery.Of(http.Request.Query);
        var waves = (await PortfolioEndpoints.GetWaves(new(), new(), answers, cancel)).Value!;
        if (query.IsBlank)
        {
            return Page(http, new(query, catalog, waves));
        }

        var faults = FormFaults.Of(query.IsDayAlone ? lines.Validate(query.ToWorklistQuery()) : impacts.Validate(query.ToQuery()));
        return !faults.IsEmpty ? Page(http, new(query, catalog, waves) { Faults = faults })
            : query.IsDayAlone
                ? Page(http, new(query, catalog, waves) { ByDay = (await worklist.Of(query.ToWorklistQuery(), cancel)).Worklist })
            : await Impact(query, catalog, waves, answers, http, cancel);
    }

    private static async Task<IResult> Impact(
        WhatBreaksQuery query, CatalogSnapshot catalog, PortfolioWaves waves, PortfolioAnswers answers, HttpContext http, CancellationToken cancel) =>
        (await PortfolioEndpoints.GetImpact(new(), query.ToQuery(), answers, cancel)).Result switch
        {
            Ok<PortfolioImpact> { Value: { } impact } => Page(http, new(query, catalog, waves) { Impact = impact }),

            // A name that several models share.
            ProblemHttpResult { ProblemDetails: HttpValidationProblemDetails { Errors: var errors } } => Page(
                http, new(query, catalog, waves) { Faults = new(errors.SelectMany(place => place.Value.Select(message => (place.Key, message)))) }),
            var other => other,
        };

    private static IResult Page(HttpContext http, WhatBreaksView view) => PageAnswers.Show<WhatBreaksPage>(http, view);
}
