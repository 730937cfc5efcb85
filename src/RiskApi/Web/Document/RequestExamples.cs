using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Adds the examples of request bodies, which run as they stand.</summary>
internal sealed class RequestExamples : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var examples = context.Description.ActionDescriptor.EndpointMetadata.OfType<RequestExample>().ToArray();
        if (examples.Length > 0 && operation.RequestBody?.Content?.Values.FirstOrDefault() is { } body)
        {
            body.Examples = examples.ToDictionary(
                example => example.Name,
                IOpenApiExample (example) => new OpenApiExample { Summary = example.Summary, Value = JsonNode.Parse(example.Json) });
        }

        return Task.CompletedTask;
    }
}
