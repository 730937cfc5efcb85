using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Publishes the limits of request bodies that validation enforces, so that the two cannot drift.</summary>
/// <remarks>
/// What has a validator comes in: members that it does not name are refused. All else goes out: every member is always there, but those that are left out
/// where they are null, and more may be added.
/// </remarks>
internal sealed class ValidatedSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Properties is not { } properties)
        {
            return Task.CompletedTask;
        }

        var validatorType = typeof(IValidator<>).MakeGenericType(context.JsonTypeInfo.Type);
        if (context.ApplicationServices.GetService(validatorType) is IValidator validator)
        {
            var rules = validator.CreateDescriptor().GetMembersWithValidators();
            foreach (var (name, property) in properties)
            {
                foreach (var (rule, _) in property is OpenApiSchema ? rules[name] : [])
                {
                    SchemaLimits.Apply(rule, (OpenApiSchema)property);
                }
            }
        }
        else
        {
            schema.AdditionalPropertiesAllowed = true;
            schema.AdditionalProperties = null;
            schema.Required = properties.Keys.Except(LeftOut(context.JsonTypeInfo)).ToHashSet();
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> LeftOut(JsonTypeInfo type) =>
        from property in type.Properties
        where property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false) is
            [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }]
        select property.Name;
}
