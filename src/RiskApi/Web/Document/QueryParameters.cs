using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RiskApi.Web.Validation;

namespace RiskApi.Web.Document;

/// <summary>Describes query parameters, with examples that run as they stand and the limits that validation enforces.</summary>
internal sealed class QueryParameters : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var described in context.Description.ParameterDescriptions)
        {
            if (operation.Parameters?.FirstOrDefault(
                parameter => parameter.Name == described.Name) is not OpenApiParameter { Schema: OpenApiSchema schema } parameter)
            {
                continue;
            }

            foreach (var rule in RulesOf(context, described.Name))
            {
                SchemaLimits.Apply(rule, schema);
                parameter.Required |= rule is INotEmptyValidator;
            }

            if (Doc(described) is { } doc)
            {
                parameter.Description = doc.Description;
                parameter.Example = doc.Example is null ? null
                    : schema.Type == JsonSchemaType.Integer ? int.Parse(doc.Example, CultureInfo.InvariantCulture)
                    : schema.Type == JsonSchemaType.Number ? double.Parse(doc.Example, CultureInfo.InvariantCulture)
                    : doc.Example;
            }
        }

        return Task.CompletedTask;
    }

    private static ParameterDocAttribute? Doc(ApiParameterDescription described) =>
        (described.ParameterDescriptor as Microsoft.AspNetCore.Mvc.Infrastructure.IParameterInfoParameterDescriptor)?.ParameterInfo
            .GetCustomAttributes(typeof(ParameterDocAttribute), inherit: false)
            .OfType<ParameterDocAttribute>()
            .FirstOrDefault();

    private static IEnumerable<IPropertyValidator> RulesOf(OpenApiOperationTransformerContext context, string name) =>
        context.Description.ActionDescriptor.EndpointMetadata
            .OfType<ValidatedInput>()
            .Select(input => (IValidator?)context.ApplicationServices.GetService(typeof(IValidator<>).MakeGenericType(input.Type)))
            .OfType<IValidator>()
            .SelectMany(validator => validator.CreateDescriptor().GetMembersWithValidators()[name])
            .Select(rule => rule.Validator);
}

/// <summary>Documents a query parameter that is a member of a query record; the OpenAPI generator does not read their comments.</summary>
/// <param name="description">What it does, with its default.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterDocAttribute(string description) : Attribute
{
    public string Description => description;

    /// <summary>A value with which the operation runs as it stands; null where there is none to give.</summary>
    public string? Example { get; init; }
}
