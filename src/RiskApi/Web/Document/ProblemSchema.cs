using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Describes problem details as this service sends them.</summary>
internal sealed class ProblemSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type != typeof(ProblemDetails))
        {
            return Task.CompletedTask;
        }

        schema.Description = "An error (RFC 9457).";
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("The kind of error, where it is explained: a path of this service; an address where it has a public one.", "/problems/out-of-bounds"),
            ["title"] = Text("The kind of error in a line.", "The request is out of bounds"),
            ["status"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Minimum = "400",
                Maximum = "599",
                Description = "The HTTP status."
            },
            ["detail"] = Text("What is wrong here, and what to change.", "See 'errors': each names a place and what to change there."),
            ["traceId"] = Text("The id under which the log knows the request.", "00-8a5f…-01"),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "The failures by JSON path, where the request is out of bounds.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        schema.Required = new HashSet<string> { "type", "title", "status", "detail", "traceId" };
        schema.AdditionalPropertiesAllowed = true;
        schema.AdditionalProperties = null;

        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description, string example) =>
        new() { Type = JsonSchemaType.String, Description = description, Examples = [example] };
}
