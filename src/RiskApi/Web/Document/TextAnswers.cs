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

        return Task.CompletedTask;
    }
}
