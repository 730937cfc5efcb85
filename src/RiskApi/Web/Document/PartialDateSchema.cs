using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RiskApi.Core.Catalog;

namespace RiskApi.Web.Document;

/// <summary>Describes dates of which the day may be unknown.</summary>
internal sealed class PartialDateSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type is var type && (type == typeof(PartialDate) || type == typeof(PartialDate?)))
        {
            schema.Type = type == typeof(PartialDate) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Pattern = @"^\d{4}-\d{2}(-\d{2})?$";
            schema.MaxLength = 10;
        }

        return Task.CompletedTask;
    }
}
