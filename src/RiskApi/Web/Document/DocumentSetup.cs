using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using RiskApi.Web.Document.Swagger;

namespace RiskApi.Web.Document;

/// <summary>Registers the OpenAPI document and the page that shows it.</summary>
internal static class DocumentSetup
{
    public const string Name = "v1";

    /// <summary>How long its compressed forms are kept.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Describes the operations; whoever owns metadata adds what it says of them, and the errors that all share come last.</summary>
    public static void AddDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        // HEAD is GET without a body and would only repeat every operation.
        options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head;
        options.AddDocumentTransformer<DocumentInfo>();
        options.AddDocumentTransformer<StoryOrder>();
        options.AddSchemaTransformer<PartialDateSchema>();
        options.AddSchemaTransformer<AnyObjectSchema>();
        options.AddSchemaTransformer<ValidatedSchemas>();
        options.AddSchemaTransformer<ProblemSchema>();
        options.AddOperationTransformer<QueryParameters>();
        options.AddOperationTransformer<RequestExamples>();
        options.AddOperationTransformer<FileBodies>();
        options.AddOperationTransformer<TextAnswers>();
    }).AddSingleton<IApiDescriptionProvider, GivenParameters>()
        .PostConfigure<OpenApiOptions>(Name, options => options.AddOperationTransformer<CommonProblems>()
            .AddDocumentTransformer<SharedProblems>().AddDocumentTransformer<NullableReferences>());

    public static void MapDocument(this WebApplication app)
    {
        app.MapOpenApi($"/openapi/{Name}.json")
            .CacheOutput(policy => policy.Expire(Kept).SetVaryByHeader(HeaderNames.AcceptEncoding))
            .AllowAnonymous()
            .WithMetadata(ReadExtensions.ReadMethods)
            .Add(endpoint => endpoint.RequestDelegate = new PublishedDocument(endpoint.RequestDelegate!).Answer);
        app.UseMiddleware<SwaggerMethods>();
        app.UseSwaggerUI(SwaggerPage.Configure);

        // What shows pages comes before it, to those who take pages.
        app.MapGet("/", () => TypedResults.Redirect("/swagger")).AlsoHead().ExcludeFromDescription().AllowAnonymous().WithOrder(1);
    }
}
