using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Endpoint metadata: a body that runs as it stands.</summary>
/// <param name="Name">A key.</param>
/// <param name="Summary">What it shows.</param>
/// <param name="Json">The body.</param>
internal sealed record RequestExample(string Name, string Summary, string Json)
{
    /// <summary>Reads an example that is embedded beside its endpoints.</summary>
    public static RequestExample Embedded(string folder, string name, string summary) =>
        new(name, summary, EmbeddedText.Read($"{folder}.Examples.{name}.json"));
}

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
