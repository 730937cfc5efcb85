using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Endpoint metadata: a text that the operation answers with too, for clients that ask for its media type.</summary>
/// <param name="MediaType">The media type, without parameters.</param>
/// <param name="Description">What the text is.</param>
internal sealed record TextAnswer(string MediaType, string Description);

/// <summary>Declares the texts that operations answer with beside JSON.</summary>
internal sealed class TextAnswers : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var answer in context.Description.ActionDescriptor.EndpointMetadata.OfType<TextAnswer>())
        {
            if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse { Content: { } content })
            {
                content[answer.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = answer.Description } };
            }
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
