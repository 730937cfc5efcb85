using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Endpoint metadata: a text that the operation answers with too, for clients that ask for its media type.</summary>
/// <param name="MediaType">The media type, without parameters.</param>
/// <param name="Description">What the text is.</param>
/// <param name="Status">The status that it comes with.</param>
internal sealed record TextAnswer(string MediaType, string Description, int Status = StatusCodes.Status200OK);

/// <summary>Endpoint metadata: a document of another schema that the operation answers with as JSON too, for clients that ask for its form.</summary>
/// <param name="Schema">Its schema, by name.</param>
internal sealed record JsonAnswer(string Schema);

/// <summary>Declares what operations answer with beside their usual JSON.</summary>
internal sealed class TextAnswers : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var answer in context.Description.ActionDescriptor.EndpointMetadata.OfType<TextAnswer>())
        {
            if (operation.Responses?.GetValueOrDefault($"{answer.Status}") is OpenApiResponse { Content: { } content })
            {
                content[answer.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = answer.Description } };
            }
        }

        JsonAnswer[] others = [.. context.Description.ActionDescriptor.EndpointMetadata.OfType<JsonAnswer>()];
        if (others is not [] && operation.Responses?.GetValueOrDefault("200") is OpenApiResponse { Content: { } usual }
            && usual.TryGetValue("application/json", out var json) && json.Schema is { } schema)
        {
            json.Schema = new OpenApiSchema { AnyOf = [schema, .. others.Select(other => new OpenApiSchemaReference(other.Schema, context.Document))] };
        }

        // Forms of others are written by their own rules: all that is said of JSON among them is that it is an object.
        foreach (var (mediaType, body) in (operation.Responses ?? []).Values.SelectMany(response => response.Content?.AsEnumerable() ?? []))
        {
            if (mediaType.EndsWith("json", StringComparison.Ordinal) && body.Schema is OpenApiSchema { Type: JsonSchemaType.String } text)
            {
                body.Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Description = text.Description };
            }
        }

        return Task.CompletedTask;
    }
}
