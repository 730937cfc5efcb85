using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Imports.Merging;
using RiskApi.Projects;
using RiskApi.Storage.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Imports;

/// <summary>Makes projects of files.</summary>
internal static class ImportEndpoints
{
    private static readonly FileBody File = new(
        "The file itself, of any content type; secrets in it are never stored, logged or repeated.",
        FileExample.Embedded("Imports", "models.txt", "text/plain", "A list of models"),
        FileExample.Embedded("Imports", "litellm-config.yaml", "application/yaml", "The configuration of a LiteLLM proxy"),
        FileExample.Embedded("Imports", "cyclonedx.json", "application/json", "A bill of materials in CycloneDX"));

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/v1/imports", Preview).WithName("previewImport").Needs(Role.Reader).Validate<ImportQuery>().Validate<PreviewQuery>().TakesFile()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost($"{ProjectEndpoints.Path}/{{id}}/imports", Apply).WithName("applyImport").Validate<ImportQuery>().Validate<ApplyQuery>().RequireIfMatch()
            .Writes().TakesFile()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Shows what a file says of projects and their models.</summary>
    /// <remarks>
    /// The body is the file: `curl --data-binary @config.yaml`. Its format is recognised by its content, or named in `format`. Nothing is stored.
    ///
    /// The answer has the dependencies as they would be stored, the models that their names mean, names that several models share or none has,
    /// what was left out and why, and with `projectId` what an import would change there. Only what the file tells is filled in: a list tells
    /// names, a gateway's configuration fallbacks, traffic volumes. Volumes per month are what was counted, at 30.44 days to a month.
    ///
    /// Of source, what production calls becomes a dependency. Names in tests, examples and benchmarks are in `mentioned` with the place `test`, as
    /// are those in comments, comparisons and lists with theirs: they are shown and weigh nothing. Settings of a test environment, such as
    /// `.env.test`, are dependencies of the environment `test`. Where what stands around a name tells several providers, the dependency names all,
    /// as in `azure-openai|openai/gpt-4o`, and is ambiguous until one of them is written.
    ///
    /// Keys, tokens, connection strings and headers are not read. A text that looks like a secret where a name is expected is withheld.
    /// </remarks>
    /// <response code="200">What the file says.</response>
    /// <response code="404">There is no project of the id in `projectId`.</response>
    /// <response code="413">The file exceeds a limit; `detail` names the setting.</response>
    /// <response code="415">The format is neither named nor recognised, or the body is a form.</response>
    /// <response code="422">The file is not of its format, or all that it holds was left out; `detail` names the place.</response>
    internal static async Task<Results<Ok<ImportView>, ProblemHttpResult>> Preview(
        [AsParameters] ImportQuery query, [AsParameters] PreviewQuery against, ImportSource source, ProjectStore projects, Outlooks outlooks,
        HttpRequest request, CancellationToken cancel)
    {
        StoredProject? stored = null;
        if (against.ProjectId is { } id && (stored = await projects.Find(id, cancel)) is null)
        {
            return ProjectProblems.NotFound(id);
        }

        if (await source.Read(ImportContent.Of(request), query, cancel) is not { } import)
        {
            return ImportProblems.FormatUnknown();
        }

        if (query.Project is null && stored is null)
        {
            return TypedResults.Ok(ImportView.Of(import, import.Projects, null));
        }

        return Choose(import, query.Project) is not { } chosen
            ? ImportProblems.ChooseProject(import.Projects, query.Project)
            : TypedResults.Ok(ImportView.Of(import, [chosen], stored is null ? null : Merge(stored, chosen, removeMissing: false, outlooks).Difference));
    }

    /// <summary>Merges a file into a project.</summary>
    /// <remarks>
    /// The body is the file, read as in the preview. Members of a dependency that the file tells replace the stored ones, all others stay. A
    /// dependency of the file is a stored one where both mean the same model in the same environment, or, where the catalog does not know the
    /// name, have the same name; the stored spelling stays. With `removeMissing=true`, dependencies that the file lacks are removed.
    ///
    /// The same file again changes nothing, and the project keeps its version. The answer has the difference to what was stored, in
    /// `import.projects[0].difference`.
    /// </remarks>
    /// <param name="id" example="invoice-reader">The project's id.</param>
    /// <response code="200">The project, with its version in `ETag`, and what changed.</response>
    /// <response code="404">There is no project of that id.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="413">The file exceeds a limit; `detail` names the setting.</response>
    /// <response code="415">The format is neither named nor recognised, or the body is a form.</response>
    /// <response code="422">The file is not of its format, or all that it holds was left out; `detail` names the place.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<Ok<AppliedImport>, ProblemHttpResult>> Apply(
        string id,
        [AsParameters] ImportQuery query,
        [AsParameters] ApplyQuery how,
        ImportSource source,
        Preconditions preconditions,
        ProjectStore projects,
        ProjectWrites writes,
        Outlooks outlooks,
        IValidator<ProjectInput> validator,
        HttpContext http,
        CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } before)
        {
            return ProjectProblems.NotFound(id);
        }

        if (!preconditions.Include(before.Version))
        {
            return ProjectProblems.Changed(id);
        }

        if (await source.Read(ImportContent.Of(http.Request), query, cancel) is not { } import)
        {
            return ImportProblems.FormatUnknown();
        }

        if (Choose(import, query.Project) is not { } chosen)
        {
            return ImportProblems.ChooseProject(import.Projects, query.Project);
        }

        var merge = Merge(before, chosen, how.RemoveMissing is { Value: true }, outlooks);
        var project = before.Project with { Dependencies = merge.Dependencies };
        if (validator.Validate(ProjectInput.Of(project)) is { IsValid: false } bounds)
        {
            return Problems.Validation(bounds.ToDictionary());
        }

        var after = merge.Difference.IsEmpty ? before : await writes.Change(before, project, "import", cancel);
        if (after is null)
        {
            return ProjectProblems.Changed(id);
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return TypedResults.Ok(new AppliedImport(ProjectView.Of(after), ImportView.Of(import, [chosen], merge.Difference)));
    }

    private static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(ImportProblems.RefuseForms)
        .AddEndpointFilter(ImportProblems.Catch)
        .SuggestsProjects()
        .WithTags(ApiTags.Imports)
        .WithMetadata(File, new OwnBodyLimit())
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The one project of a file, or the one of that name.</summary>
    private static ImportedProject? Choose(ReadImport import, string? name) =>
        name is not null ? import.Projects.FirstOrDefault(project => project.Name == name)
        : import.Projects is [var only] ? only
        : null;

    private static ImportMerge Merge(StoredProject stored, ImportedProject imported, bool removeMissing, Outlooks outlooks) =>
        ImportMerge.Of(stored.Project.Dependencies, imported.Models, removeMissing, outlooks.Of(null).Resolve);

    /// <summary>The body is counted while it is read, by a limit of its own.</summary>
    private sealed class OwnBodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => null;
    }
}
