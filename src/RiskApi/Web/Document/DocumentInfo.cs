using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using RiskApi.Web.Address;

namespace RiskApi.Web.Document;

/// <summary>Introduces the API.</summary>
internal sealed class DocumentInfo(IOptions<PublicOptions> address) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "RiskApi",
            Version = "1",
            Summary = "Which of our services break when a vendor retires a model, how likely is it, and what do we do first?",
            Description =
                """
                Scores how exposed a project is to the retirement of the AI models it calls.

                **Score.** For each dependency: *likelihood* L, the probability that the work has to start within the horizon; *unreadiness* U, the
                probability that the migration takes longer than the time the vendor leaves; *impact* I = criticality × environment × share × (1 − cover);
                *severity* v of the end: 1, 0.5 where another model answers under its name, 0.2 where it has stopped and nothing calls it in production.
                Expected loss ℓ = I · L · v · (0.2 + 0.8 · U), score = 100 · √ℓ. A project's loss is 1 − Π (1 − ℓ): a dependency whose share is stated
                counts in full, of the others the k-th by loss counts 1 / k. Below 15 is low, below 35 moderate, below 60 high. Constants can be
                configured; every assessment carries the method version.

                **As-of dates.** Every answer can be given for another day, with what was known on it: later releases, notices and moved dates do not show.

                **Dates** of different kinds stay apart: announced (notice given), retires (committed), not-before (promised), tentative (no commitment).
                A month of which the day is not known is written `2025-07`, and counts as its 15th.

                **Unknown is not safe.** A model that no string matches is scored at the pace of all models, with low confidence.

                **Errors** are RFC 9457 problem details; their `type` is a path that explains them.
                """,
        };
        document.Servers = [new OpenApiServer { Url = $"{address.Value.Prefix}/", Description = "This service" }];
        document.Paths = InOrderOfTags(document.Paths);
        document.Tags = ApiTags.All.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();

        return Task.CompletedTask;
    }

    private static OpenApiPaths InOrderOfTags(OpenApiPaths paths)
    {
        var ordered = new OpenApiPaths();
        foreach (var (path, item) in paths
            .OrderBy(path => Array.FindIndex(ApiTags.All, tag => HasTag(path.Value, tag.Name)))
            .ThenBy(path => path.Key, StringComparer.Ordinal))
        {
            ordered.Add(path, item);
        }

        return ordered;
    }

    private static bool HasTag(IOpenApiPathItem item, string tag) =>
        item.Operations?.Values.Any(operation => operation.Tags?.Any(reference => reference.Name == tag) == true) == true;
}
