using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Writes;

/// <summary>Describes the headers that operations read and write besides their body.</summary>
internal sealed class WriteHeaders : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        if (metadata.OfType<TakesIdempotencyKey>().Any())
        {
            Add(
                operation,
                CreateOnce.Header,
                "A key of your own for this request: sent again with it, the request has no further effect and gets the same answer.",
                CreateOnce.LongestKey);
        }

        foreach (var needs in metadata.OfType<NeedsPrecondition>())
        {
            if (needs.TakesIfNoneMatch)
            {
                Add(operation, "If-Match", "The `ETag` of the version that you replace; `*` replaces whatever version there is. Not needed to create.", 100);
                Add(operation, "If-None-Match", "`*` to create, and only that.", 100);
            }
            else
            {
                Add(
                    operation,
                    "If-Match",
                    "The `ETag` of the version that you change, so that nobody's change is lost; `*` changes whatever version there is. Required.",
                    100,
                    "*");
            }
        }

        if (metadata.OfType<Audited>().Any())
        {
            Add(
                operation,
                Authors.Header,
                "Who acts, for the audit trail of an open service; `anonymous` where left out. Keys and tokens name themselves.",
                Authors.LongestActor);
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string name, string description, int maxLength, string? example = null) =>
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Example = example,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = maxLength },
        });
}
