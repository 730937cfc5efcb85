using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Numbers the operations so that each example finds what it needs: within a tag what creates comes first, then changes, reads, and last what deletes.</summary>
internal sealed class StoryOrder : IOpenApiDocumentTransformer
{
    /// <summary>The extension that holds the number, by which Swagger UI sorts, in <c>swagger.js</c>.</summary>
    public const string Extension = "x-story";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var told = from path in document.Paths
                   from operation in path.Value.Operations ?? []
                   let chapter = Chapter(operation.Key)
                   let depth = path.Key.Count(letter => letter == '/')
                   orderby Array.FindIndex(ApiTags.All, tag => operation.Value.Tags?.Any(reference => reference.Name == tag.Name) is true),
                       chapter, path.Key.Split("/{")[0], IsLast(chapter) ? -depth : depth, path.Key
                   select operation.Value;
        foreach (var (number, operation) in told.ToArray().Index())
        {
            (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>())[Extension] = new JsonNodeExtension(JsonValue.Create(number));
        }

        return Task.CompletedTask;
    }

    private static int Chapter(HttpMethod method) =>
        method == HttpMethod.Post || method == HttpMethod.Put ? 0
        : method == HttpMethod.Patch ? 1
        : method == HttpMethod.Get ? 2
        : 3;

    // What lies within goes before what it lies in.
    private static bool IsLast(int chapter) => chapter == 3;
}
