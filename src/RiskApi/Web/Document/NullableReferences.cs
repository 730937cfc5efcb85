using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Lets null be said in one place: where a member may be null, the reference to a schema says so, and the schema itself does not.</summary>
/// <remarks>Said twice, null would be both of two alternatives of which exactly one must hold.</remarks>
internal sealed class NullableReferences : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>())
        {
            schema.Type &= ~JsonSchemaType.Null;
            schema.Enum = schema.Enum?.Where(word => word is not null && word.GetValueKind() is not JsonValueKind.Null).ToList();
            foreach (var (name, property) in schema.Properties?.ToArray() ?? [])
            {
                // Any JSON is null too.
                if (property is OpenApiSchema { OneOf: [_, OpenApiSchemaReference { Reference.Id: { } id } any] } && IsAny(schemas[id]))
                {
                    schema.Properties![name] = any;
                }
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsAny(IOpenApiSchema schema) =>
        schema is OpenApiSchema { Type: null or 0, Enum: null or [], Properties: null or { Count: 0 }, OneOf: null or [], AnyOf: null or [] };
}
